/** Agreements, which the API calls grants, and the reports that they owe, over HTTP. */
@NullMarked
package org.istmo.web.grant;

import org.jspecify.annotations.NullMarked;
