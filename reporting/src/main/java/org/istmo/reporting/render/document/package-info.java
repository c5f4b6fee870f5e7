/**
 * What a report says in one language, block by block: between a dataset and the files that show it. Pages, workbook, attached tables and the list of figures
 * are all made of it, so that they cannot differ. No SQL, no layout, no formatting of numbers and dates, and no figure is computed here.
 */
@NullMarked
package org.istmo.reporting.render.document;

import org.jspecify.annotations.NullMarked;
