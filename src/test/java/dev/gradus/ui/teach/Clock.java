package dev.gradus.ui.teach;
import dev.gradus.edit.*;
class Clock {
    public static void main(String[] a) throws Exception {
        for (String s : a) {
            Document d = SampleProjects.find(s).orElseThrow().document();
            long t0 = System.nanoTime();
            var rec = Recorded.of(d);
            long t1 = System.nanoTime();
            Journey j = new Journey(rec.record());
            long t2 = System.nanoTime();
            System.out.printf("%s record %d ms, journey %d ms, stops %d%n", s, (t1-t0)/1000000, (t2-t1)/1000000, j.walk().stops().size());
            long worst = 0; Stop w = null; long sum = 0;
            for (int i = 0; i < j.walk().stops().size(); i++) {
                j.stand(i);
                long t = System.nanoTime();
                new Lit(j);
                new Sources(j.origins(), j.stop().place(), j.origins().explain(j.stop().place()));
                long e = System.nanoTime() - t; sum += e;
                if (e > worst) { worst = e; w = j.stop(); }
            }
            System.out.printf("  mean %.1f ms worst %.1f ms at %s%n", sum/1e6/j.walk().stops().size(), worst/1e6, w);
        }
    }
}
