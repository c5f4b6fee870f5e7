/** Treaties, their articles and what States are to them over HTTP. */
@NullMarked
package org.istmo.web.treaty;

import org.jspecify.annotations.NullMarked;
