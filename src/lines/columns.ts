/** Columns of numbers in memory that two threads see: a message brings the other one there, and copies nothing. */

interface ColumnType<Column> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: SharedArrayBuffer): Column
}

/** A column of zeros; who writes into it tells the other thread only of what stays as it is. */
export const sharedColumn = <Column>(type: ColumnType<Column>, length: number): Column => new type(new SharedArrayBuffer(type.BYTES_PER_ELEMENT * length))
