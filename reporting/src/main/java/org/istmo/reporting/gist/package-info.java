/**
 * What of a report is looked at first, kept when it is drafted: its main figures and what was noticed. Computes no figure, and compares none with another
 * report's.
 */
@NullMarked
package org.istmo.reporting.gist;

import org.jspecify.annotations.NullMarked;
