/** The page where a person asks whether a file is one that was issued. How that is found out is not here. */
@NullMarked
package org.istmo.web.verify;

import org.jspecify.annotations.NullMarked;
