package org.perimeter.engine.manifest.x12;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// Small invented 309 messages for tests.
final class X12 {
    static final String HEAD =
            """
            ISA*00*          *00*          *ZZ*CARRIER        *ZZ*CUSTOMS        *260301*0630*U*00401*000000007*0*T*>~
            GS*SO*CARRIER*CUSTOMS*20260301*0630*7*X*004010~
            """;
    static final String TAIL =
            """
            GE*1*7~
            IEA*1*000000007~
            """;
    static final String VOYAGE =
            """
            M10*ABCD*O*CA*9074729*MAPLE QUEEN*012W**1*W*L~
            P4*1803*260315~
            """;

    private X12() {}

    static byte[] message(String body) {
        return bytes(HEAD + transaction("0001", VOYAGE + body) + TAIL);
    }

    static byte[] bytes(String message) {
        return message.getBytes(UTF_8);
    }

    static String transaction(String number, String body) {
        int segments = (int) body.chars().filter(c -> c == '~').count() + 2;
        return "ST*309*" + number + "~\n" + body + "SE*" + segments + "*" + number + "~\n";
    }

    static String bill(String number, String... loop) {
        return "LX*1~\nM11*"
                + number
                + "*57035*10*CTN*1000*K*5*X**NINGBO~\n"
                + String.join("", List.of(loop));
    }
}
