/** Where a person asks whether a file is one that was issued: a page, and a form for others. How that is found out is not here. */
@NullMarked
package org.istmo.web.verify;

import org.jspecify.annotations.NullMarked;
