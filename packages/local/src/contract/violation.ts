// A finding of the contract checks: a request or an answer that the official description does not allow, or a GraphQL
// document that does not fit the schema. Tests assert that there are none.

export interface ContractViolation {
  kind: 'request' | 'response' | 'graphql';
  /** `METHOD /template`, or `POST /graphql`. */
  operation: string;
  problems: string[];
}
