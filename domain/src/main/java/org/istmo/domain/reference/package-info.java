/** Reference data: lists of codes with their names in English and Spanish, which an administrator keeps. Not what refers to them. */
@NullMarked
package org.istmo.domain.reference;

import org.jspecify.annotations.NullMarked;
