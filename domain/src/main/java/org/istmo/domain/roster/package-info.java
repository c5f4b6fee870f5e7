/** The rosters of experts that the centres keep, and where those experts were sent. Of a person no more than a name, which can be erased. */
@NullMarked
package org.istmo.domain.roster;

import org.jspecify.annotations.NullMarked;
