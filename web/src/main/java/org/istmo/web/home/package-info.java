/** The pages where a person begins: who they are, their reports, what is next. Decides nothing and changes nothing. */
@NullMarked
package org.istmo.web.home;

import org.jspecify.annotations.NullMarked;
