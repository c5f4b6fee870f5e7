/** What people and programs bring in: the reading of its formats into drafts, and the resource that takes it. No rule about what a draft may hold. */
@NullMarked
package org.istmo.web.intake;

import org.jspecify.annotations.NullMarked;
