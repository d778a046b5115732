// What the contract checks found wrong: a request the official description does not allow, an answer of ours that it
// does not know, or a GraphQL document that does not fit the schema. Tests assert that the list stays empty.

export interface ContractViolation {
  kind: 'request' | 'response' | 'graphql';
  /** `METHOD /template`, or `POST /graphql`. */
  operation: string;
  problems: string[];
}
