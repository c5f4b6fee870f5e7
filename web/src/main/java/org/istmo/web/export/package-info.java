/**
 * {@code /exports}: ledgers as files that are written while they are read. How a row looks in CSV and in a workbook, how many are written at once, and
 * what becomes of a file that cannot be written to its end. No query.
 */
@NullMarked
package org.istmo.web.export;

import org.jspecify.annotations.NullMarked;
