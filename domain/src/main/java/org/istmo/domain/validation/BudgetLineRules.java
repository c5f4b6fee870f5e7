package org.istmo.domain.validation;

import org.jspecify.annotations.Nullable;

/** The line of an agreement's budget that a transaction names: one that the agreement has, and of the cost category that the transaction says. */
public final class BudgetLineRules {

    private BudgetLineRules() {}

    /** What is known of the lines of an agreement. */
    public interface Lines {

        /** Whether it has any. */
        boolean budgeted(String grant);

        boolean has(String grant, String line);

        /** Whether the line is of that cost category. */
        boolean isOf(String grant, String line, String category);
    }

    /**
     * Adds to {@code findings} what is wrong. An agreement whose lines nobody entered takes any, with a note.
     *
     * @param grant the number of an agreement that is known; null or empty when none is named
     * @param path of what names the line, such as {@code @budget-line}
     * @param categoryPath of what names the cost category
     */
    public static void judge(
            @Nullable String grant,
            String line,
            @Nullable String category,
            Lines lines,
            String path,
            String categoryPath,
            Findings findings) {
        if (line.isEmpty()) {
            return;
        }
        if (grant == null || grant.isEmpty()) {
            findings.note(
                    path, "budget-line-without-grant", "A budget line is named, and no grant that it belongs to.");
        } else if (!lines.budgeted(grant)) {
            findings.note(
                    path, "no-budget-lines", "The grant " + grant + " has no budget lines to hold this one against.");
        } else if (!lines.has(grant, line)) {
            findings.error(path, "unknown-budget-line", unknown(grant, line));
        } else if (category != null && !category.isEmpty() && !lines.isOf(grant, line, category)) {
            findings.error(categoryPath, "not-the-lines-category", otherCategory(grant, line));
        }
    }

    public static String unknown(String grant, String line) {
        return "The grant " + grant + " has no budget line '" + line + "'.";
    }

    public static String otherCategory(String grant, String line) {
        return "The budget line " + line + " of the grant " + grant + " is of another cost category.";
    }
}
