/** Treaties, their articles, and the part that the States served take in them. Not how a State implements an article. */
@NullMarked
package org.istmo.domain.treaty;

import org.jspecify.annotations.NullMarked;
