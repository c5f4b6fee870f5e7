/**
 * Files that hold a table, CSV and XLSX, as rows of cells with their positions, read from beginning to end without holding them; and numbers and dates
 * as people write them. Knows nothing of what a column means.
 */
@NullMarked
package org.istmo.web.table;

import org.jspecify.annotations.NullMarked;
