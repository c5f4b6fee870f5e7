/**
 * What was reported of a State's implementation of an article, with its source, recommendations, needs and evidence, and what is left to the offices to do
 * about it. Nothing here ranks or scores a State: the review mechanisms are non-adversarial.
 */
@NullMarked
package org.istmo.domain.compliance;

import org.jspecify.annotations.NullMarked;
