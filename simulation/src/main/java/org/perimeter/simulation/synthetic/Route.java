package org.perimeter.simulation.synthetic;

import java.util.List;

/// From a port in Asia to Prince Rupert.
///
/// @param loading  UN/LOCODE
/// @param name     as some filings give it instead of the code
/// @param hours    the zone of the port, ahead of UTC
/// @param days     at sea
/// @param weight   how often, against the other routes
/// @param elevated whether the invented agencies look at the port more closely
record Route(String loading, String name, int hours, int days, int weight, boolean elevated) {
    private static final List<Route> ALL =
            List.of(
                    new Route("CNSHA", "SHANGHAI", 8, 12, 26, false),
                    new Route("CNNGB", "NINGBO", 8, 13, 16, false),
                    new Route("CNTAO", "QINGDAO", 8, 11, 12, false),
                    new Route("CNYTN", "YANTIAN", 8, 14, 10, true),
                    new Route("CNXMN", "XIAMEN", 8, 14, 6, false),
                    new Route("KRPUS", "BUSAN", 9, 10, 12, false),
                    new Route("HKHKG", "HONG KONG", 8, 14, 6, true),
                    new Route("TWKHH", "KAOHSIUNG", 8, 13, 4, false),
                    new Route("JPYOK", "YOKOHAMA", 9, 9, 3, false),
                    new Route("VNSGN", "HO CHI MINH CITY", 7, 17, 3, true),
                    new Route("SGSIN", "SINGAPORE", 8, 19, 2, false));
    private static final int TOTAL = ALL.stream().mapToInt(Route::weight).sum();

    String country() {
        return loading.substring(0, 2);
    }

    static Route roll(Dice dice) {
        int left = dice.below(TOTAL);
        for (Route route : ALL) {
            left -= route.weight;
            if (left < 0) {
                return route;
            }
        }
        throw new IllegalStateException("The weights of the routes do not add up");
    }
}
