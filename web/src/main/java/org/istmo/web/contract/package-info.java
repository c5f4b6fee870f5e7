/**
 * What {@code /openapi} says of each path beyond what the server infers: parameters that come in a bean, lists and their pages, refusals. It reads the
 * resources and answers nothing itself.
 */
@NullMarked
package org.istmo.web.contract;

import org.jspecify.annotations.NullMarked;
