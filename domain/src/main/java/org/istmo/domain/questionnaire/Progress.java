package org.istmo.domain.questionnaire;

/**
 * How many articles of a round, or of a task, stand where. Counts and nothing else: a round has no score.
 *
 * @param questions articles that are asked about
 * @param answered those that somebody answered, confirmed or not
 * @param confirmed those of them that are confirmed
 * @param takenOver those whose answer, as it is now, went into the assessments
 * @param prefilled those that hold an older answer nobody has looked at yet
 */
public record Progress(long questions, long answered, long confirmed, long takenOver, long prefilled) {}
