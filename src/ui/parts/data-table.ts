export interface Column<Row> {
  id: string;
  label: string;
  /** What the cell says, unless the table was given a `cell` snippet that draws it. */
  text?: (row: Row) => string;
  /** Names the row: read out with its cells, and the title of its card. One column has it. */
  heading?: boolean;
  sortable?: boolean;
  /** Numbers stand at the end. */
  align?: 'start' | 'end';
  /** A CSS width; the others share what is left. */
  width?: string;
  /** Not worth its line on a card. */
  hiddenOnCard?: boolean;
  /** The label is only read out, as for a column of buttons. */
  labelHidden?: boolean;
}

export interface Sort {
  column: string;
  descending: boolean;
}

/** Which rows are chosen; a choice may reach beyond the rows that are shown. */
export interface TableSelection<Row> {
  isSelected: (row: Row) => boolean;
  /** Of all that could be chosen: none, some or all. */
  state: 'none' | 'some' | 'all';
  /** The row in the name of its box. */
  name: (row: Row) => string;
  onselect: (row: Row, selected: boolean) => void;
  onselectall: (selected: boolean) => void;
}

/** A click on the column that sorts already turns the order round. */
export function nextSort(sort: Sort | undefined, column: string): Sort {
  return { column, descending: sort?.column === column && !sort.descending };
}

export function ariaSort(sort: Sort | undefined, column: string): 'ascending' | 'descending' | undefined {
  if (sort?.column !== column) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}
