/** What is known to those who fill or read a file of rows: the lists that its cells choose from, and what an office has already. No cell and no file. */
@NullMarked
package org.istmo.domain.rowfile;

import org.jspecify.annotations.NullMarked;
