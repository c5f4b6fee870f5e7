/** Bodies of requests read field by field, forms with what they hold, and the version that a change was made from. Knows no feature. */
@NullMarked
package org.istmo.web.form;

import org.jspecify.annotations.NullMarked;
