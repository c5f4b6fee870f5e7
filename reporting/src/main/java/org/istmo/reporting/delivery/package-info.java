/** What has to be told to whom, kept until it is told, and the mail that tells it. Holds no data of a report. */
@NullMarked
package org.istmo.reporting.delivery;

import org.jspecify.annotations.NullMarked;
