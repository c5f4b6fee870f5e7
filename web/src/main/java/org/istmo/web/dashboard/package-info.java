/** {@code /dashboards}: figures that people look at, each as a chart, as the table under it and as a file. Adds nothing up itself: what it shows is asked of the services that reports and the API ask. */
@NullMarked
package org.istmo.web.dashboard;

import org.jspecify.annotations.NullMarked;
