/** Turns a dataset into the bytes of a file. Reads no database and computes no figure. */
@NullMarked
package org.istmo.reporting.render;

import org.jspecify.annotations.NullMarked;
