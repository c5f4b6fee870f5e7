package org.istmo.reporting.render.jasper;

import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.governors.GovernorException;
import org.istmo.reporting.render.Caps;

/** How many pages JasperReports fills, and for how long, before it gives up: its governors, for every template alike. */
public final class PageCap {

    private static final String GOVERNOR = "net.sf.jasperreports.governor.";

    private PageCap() {}

    /** From now on, in this process. */
    public static void set(Caps caps) {
        Map.of(
                        "max.pages.enabled",
                        "true",
                        "max.pages",
                        String.valueOf(caps.pages()),
                        "timeout.enabled",
                        "true",
                        "timeout",
                        String.valueOf(caps.time().toMillis()))
                .forEach((name, value) ->
                        DefaultJasperReportsContext.getInstance().setProperty(GOVERNOR + name, value));
    }

    /** Whether it was the cap that ended a filling. */
    public static boolean ended(Throwable failure) {
        return failure instanceof GovernorException;
    }
}
