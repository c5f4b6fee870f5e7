/** How a donor wants its statements, by agreement or for all of its agreements: columns and wording as data. Not what the statement says. */
@NullMarked
package org.istmo.domain.statement;

import org.jspecify.annotations.NullMarked;
