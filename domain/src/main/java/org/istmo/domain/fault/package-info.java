/** Places in the program that have a name, where tests of what it survives can hold it. Nothing of the business, and no way for anybody to reach them but the command line. */
@NullMarked
package org.istmo.domain.fault;

import org.jspecify.annotations.NullMarked;
