/** What States need for their integrated national programmes, and since when it is met. Not what an article of a treaty asks of them: that is in the assessments. */
@NullMarked
package org.istmo.domain.programme;

import org.jspecify.annotations.NullMarked;
