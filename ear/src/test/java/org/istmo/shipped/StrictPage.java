package org.istmo.shipped;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page may have in it, so that nothing that somebody else wrote runs in it (Content Security Policy, level 3): scripts of its own files alone or with its nonce, no handler, no style of an element's own. */
final class StrictPage {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^>]*>");
    private static final Pattern INLINE = Pattern.compile("\\s(on[a-z]+|style)\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    private StrictPage() {}

    /** What is wrong with a page, in words; empty when nothing is. */
    static List<String> faults(Answer page) {
        List<String> faults = new ArrayList<>();
        List<String> policies = page.headers().allValues("Content-Security-Policy");
        String policy = policies.size() == 1 ? policies.get(0) : "";
        if (!policy.contains("default-src 'none'")
                || !policy.contains("script-src 'self' 'nonce-")
                || !policy.contains("frame-ancestors 'none'")
                || !policy.contains("base-uri 'none'")
                || !policy.contains("form-action 'self'")
                || policy.contains("unsafe")
                || policy.contains("*")) {
            faults.add(page.question() + " has the policies " + policies);
        }
        Matcher nonce = NONCE.matcher(policy);
        String own = nonce.find() ? "nonce=\"" + nonce.group(1) + "\"" : "no nonce";
        Matcher tags =
                TAG.matcher(page.text().replaceAll("(?s)<!--.*?-->|(?<=<textarea[^>]{0,999}>).*?(?=</textarea>)", ""));
        while (tags.find()) {
            String tag = tags.group();
            if (tag.startsWith("<script") && !tag.contains(" src=\"/") && !tag.contains(own)
                    || INLINE.matcher(tag.replaceAll("\"[^\"]*\"", "")).find()
                    || tag.contains("\"javascript:")) {
                faults.add(page.question() + " has " + tag);
            }
        }
        return faults;
    }
}
