package dev.blazon.bench.cold;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Something whose cold start is measured: a program that asks Lambda's Runtime API for events.
 *
 * @param name as the table has it
 * @param command starts it
 * @param directory where it is started; Lambda's interface client looks there for the function
 * @param environment its variables, beside where the Runtime API is
 * @param event what it is given
 * @param faults what is wrong with an answer, empty where nothing is
 * @param zip what would be deployed; a folder or a file
 * @param repeatable whether the same event is as much work a second time
 */
record Subject(
    String name,
    List<String> command,
    Path directory,
    Map<String, String> environment,
    byte[] event,
    Function<byte[], List<String>> faults,
    Path zip,
    boolean repeatable) {}
