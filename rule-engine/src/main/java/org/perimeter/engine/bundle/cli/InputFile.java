package org.perimeter.engine.bundle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.perimeter.engine.bundle.MalformedDocument;

/// A document that a command reads, or refuses with the place where it is wrong.
final class InputFile {
    private InputFile() {}

    static <T> T read(String file, Function<byte[], T> reader) {
        try {
            return reader.apply(Files.readAllBytes(Path.of(file)));
        } catch (MalformedDocument e) {
            throw malformed(file, e);
        } catch (NoSuchFileException e) {
            throw new CommandRefused("There is no file " + file + ".");
        } catch (IOException e) {
            throw new CommandRefused("Cannot read " + file + ": " + e);
        }
    }

    static CommandRefused malformed(String file, MalformedDocument e) {
        return new CommandRefused(
                file
                        + " at "
                        + (e.place().isEmpty() ? "its top" : e.place())
                        + ": "
                        + Shown.plain(String.valueOf(e.getMessage())));
    }
}
