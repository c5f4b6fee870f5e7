package org.istmo.web.form;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Forms that take long: what is typed into one is kept while it is written, by the path that it is sent to, which is that of its page as well. Each has a field
 * {@code version}, by which it is told from other forms that are sent there, such as a remark on what it says.
 */
public final class LongForms {

    /** Where a request keeps, in words, when the form was typed that its page is to show. */
    public static final String BEGUN = "org.istmo.form.begun";

    /** Pages that show by themselves what was typed. */
    private static final String OWN =
            "/rounds/\\d{1,18}/questions/[0-9A-Za-z ]{1,20}|/reports/\\d{1,18}/narratives/\\d{1,18}/[a-z0-9-]{1,20}"
                    + "|/(?:activities|agreements)/(?:new|\\d{1,18}/edit)";

    /** Pages that are handed what was typed. */
    private static final String HANDED =
            "/(?:schedules|findings)/(?:new|\\d{1,18})|/reports/new|/treaties/[A-Za-z0-9-]{1,20}/states/[A-Za-z]{2}/articles/[0-9A-Za-z"
                    + " ]{1,20}/edit"
                    + "|/admin/reference/[a-z-]{1,40}/[^/?#]{1,200}|/reconciliations/(?:mappings/new|[a-z0-9][a-z0-9-]{0,59}/mapping)";

    private LongForms() {}

    /** Whether there is such a form at that path: nowhere else is anything kept while it is typed. */
    public static boolean isAt(String page) {
        return page.matches(OWN) || isHanded(page);
    }

    /** Whether its page is handed what was typed. */
    public static boolean isHanded(String page) {
        return page.matches(HANDED);
    }

    /** Whether this is it. */
    public static boolean is(String page, FilledForm form) {
        return isAt(page) && form.values().containsKey("version");
    }

    /** Whether the page is to show what was typed before. */
    public static boolean isBegun(HttpServletRequest request) {
        return request.getAttribute(BEGUN) != null;
    }
}
