import { createContext, useContext } from 'react';

/** Whether what is drawn here can be tabbed to: of the rows of a grid, only the one that has the cursor. */
export const TabStop = createContext(true);

/** The `tabIndex` of whatever can be pressed in a row: the Tab key passes all rows but one. */
export function useTabStop(): 0 | -1 {
  return useContext(TabStop) ? 0 : -1;
}
