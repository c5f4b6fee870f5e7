package org.istmo.web.form;

/** Forms that take long: what is typed into one is kept while it is written, by the address that it is sent to. */
public final class LongForms {

    private static final String PAGES =
            "/rounds/\\d{1,18}/questions/[0-9A-Za-z ]{1,20}|/reports/\\d{1,18}/narratives/\\d{1,18}/[a-z0-9-]{1,20}"
                    + "|/(?:activities|agreements)/(?:new|\\d{1,18}/edit)";

    private LongForms() {}

    /** Whether there is such a form at that address: nowhere else is anything kept while it is typed. */
    public static boolean isAt(String page) {
        return page.matches(PAGES);
    }

    /** Whether this is it: others that are sent to the same address, such as a remark on what it says, have no version. */
    public static boolean is(String page, FilledForm form) {
        return isAt(page) && form.values().containsKey("version");
    }
}
