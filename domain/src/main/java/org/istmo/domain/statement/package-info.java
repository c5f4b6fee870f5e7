/** How a donor wants its agreement's statement: columns and wording as data. Not what the statement says. */
@NullMarked
package org.istmo.domain.statement;

import org.jspecify.annotations.NullMarked;
