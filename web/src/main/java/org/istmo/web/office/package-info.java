/** {@code /offices}: what offices have of their own. Their codes and names are reference data. */
@NullMarked
package org.istmo.web.office;

import org.jspecify.annotations.NullMarked;
