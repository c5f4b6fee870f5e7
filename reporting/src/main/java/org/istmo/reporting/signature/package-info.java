/**
 * The key of this server, and the signatures made with it (PAdES baseline B-B, ETSI EN 319 142-1). A signature proves that a file was issued by this server and
 * was not changed since, and no more. Draws nothing: the field that a signature fills is part of the rendering.
 */
@NullMarked
package org.istmo.reporting.signature;

import org.jspecify.annotations.NullMarked;
