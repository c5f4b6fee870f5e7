/** The key that reports are signed with, for the administrator: its certificate can be read, another key set. The secret never leaves. */
@NullMarked
package org.istmo.web.signing;

import org.jspecify.annotations.NullMarked;
