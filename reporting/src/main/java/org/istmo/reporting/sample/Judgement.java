package org.istmo.reporting.sample;

/**
 * What an auditor says of an item.
 *
 * @param remark in the auditor's words, at most {@value #LONGEST_REMARK} characters; may be empty
 * @param evidence https addresses with spaces between; empty when there is none
 */
public record Judgement(SampleResult result, String remark, String evidence) {

    public static final int LONGEST_REMARK = 4_000;
    public static final int LONGEST_EVIDENCE = 2_000;
}
