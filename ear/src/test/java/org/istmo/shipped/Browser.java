package org.istmo.shipped;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody before a page: fills in its form, keeps the cookie, follows no redirect. */
final class Browser {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final String SIGN_IN = "/sign-in";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Caller caller;
    private String cookie = "";

    Browser(Server server) {
        this.caller = server.nobody();
    }

    /** The same person with the same cookie, before another node. */
    Browser at(Server other) {
        Browser there = new Browser(other);
        there.cookie = cookie;
        return there;
    }

    Answer get(String path) {
        return cookie.isEmpty() ? caller.get(path) : caller.get(path, "Cookie", cookie);
    }

    /** @param form as it goes over the wire */
    Answer post(String path, String form) {
        return caller.post(path, FORM, form.getBytes(StandardCharsets.US_ASCII), "Cookie", cookie);
    }

    /** Sends a form, as browsers do. */
    Answer send(String path, Map<String, String> fields) {
        return caller.post(path, FORM, form(fields), "Cookie", cookie);
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends a form with a file, as browsers do (RFC 7578). */
    Answer upload(String path, Map<String, String> fields, String name, byte[] file) {
        String line = "--between\r\nContent-Disposition: form-data; name=\"";
        String before = fields.entrySet().stream()
                        .map(field -> line + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + line + "file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--between--\r\n".getBytes(StandardCharsets.UTF_8));
        return caller.post(path, "multipart/form-data; boundary=between", body.toByteArray(), "Cookie", cookie);
    }

    /** What the sign-in page answers to this name and password. */
    Answer signIn(String name, String password) {
        Map<String, String> fields = fields(get(SIGN_IN).expect(200).text());
        fields.put("name", name);
        fields.put("password", password);
        Answer answer = caller.post(SIGN_IN, FORM, form(fields));
        cookie = answer.header("Set-Cookie").split(";", -1)[0];
        return answer;
    }

    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(page);
        while (input.find()) {
            String name = first(NAME, input.group());
            if (!name.isEmpty()) {
                fields.put(name, first(VALUE, input.group()));
            }
        }
        return fields;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
