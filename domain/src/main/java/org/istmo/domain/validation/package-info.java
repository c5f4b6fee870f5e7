/** Rules that a draft is held against, and what they find. Nothing is stored here and nothing is mended. */
@NullMarked
package org.istmo.domain.validation;

import org.jspecify.annotations.NullMarked;
