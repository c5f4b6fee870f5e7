/** What people and programs bring in: the reading of its formats into drafts, the resource that takes it while its sender waits, and what takes in the files of pages while nobody does. No rule about what a draft may hold. */
@NullMarked
package org.istmo.web.intake;

import org.jspecify.annotations.NullMarked;
