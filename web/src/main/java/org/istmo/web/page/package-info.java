/** What holds for every page alike: its headers, where its forms may come from, how its tables are sorted, what goes on without it, that it keeps no state on the server. No page lives here. */
@NullMarked
package org.istmo.web.page;

import org.jspecify.annotations.NullMarked;
