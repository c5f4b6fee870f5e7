/**
 * How alike two activities are, as far as their words, dates, places and amounts tell: English and Spanish alike, by a glossary of this field, a list of
 * places, stems that cognates share, and a logistic model whose weights stand beside them. No database is read here, and nothing is decided.
 */
@NullMarked
package org.istmo.domain.overlap.likeness;

import org.jspecify.annotations.NullMarked;
