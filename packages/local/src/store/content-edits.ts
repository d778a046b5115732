/** One revision of an issue's body. The first edit also writes down the text that the issue was opened with. */
export interface ContentEdit {
  id: number;
  nodeId: string;
  editor: string;
  at: string;
}
