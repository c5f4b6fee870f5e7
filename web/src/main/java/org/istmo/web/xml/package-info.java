/** The parser for XML from strangers, one for every format that is XML within. Knows none of the formats. */
@NullMarked
package org.istmo.web.xml;

import org.jspecify.annotations.NullMarked;
