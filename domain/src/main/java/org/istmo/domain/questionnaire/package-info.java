/**
 * Rounds of questionnaires: what a State is asked of the articles of a review cycle, its answers, who answers which of them by when, and what it lets be
 * known. An answer is a draft until it is taken over; what it becomes then is an assessment and lives in {@code compliance}. Answers are counted and never
 * weighed: no State has a score.
 */
@NullMarked
package org.istmo.domain.questionnaire;

import org.jspecify.annotations.NullMarked;
