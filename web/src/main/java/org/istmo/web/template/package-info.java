/**
 * The server's own templates: which columns they have, what people are given to fill, how a filled row becomes a draft, and how the rows that were kept out
 * go back. What a draft may hold is not judged here, and no format of files is read.
 */
@NullMarked
package org.istmo.web.template;

import org.jspecify.annotations.NullMarked;
