package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.data.DataException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    private static final String CHINESE = "城市,人口,说明\n北京,2154,中国的首都\n上海,2487,最大的城市\n广州,1868,南方的城市\n深圳,1756,年轻的城市\n";
    private static final String TRADITIONAL = "城市,人口,說明\n臺北,260,臺灣的首都\n高雄,270,南部的大城市\n臺中,280,中部的城市\n";
    private static final String JAPANESE = "都市,人口,説明\n東京,1396,日本の首都です\n大阪,275,たこやきのまち\n京都,146,むかしの都\n";
    private static final String KANJI_ONLY = "都市,県\n東京,東京都\n大阪,大阪府\n横浜,神奈川県\n";
    private static final String KOREAN = "도시,인구,설명\n서울,941,한국의 수도\n부산,334,바다의 도시\n인천,293,공항이 있는 도시\n";
    private static final String RUSSIAN = "город,население\nМосква,12655\nКазань,1257\nНовосибирск,1620\nСамара,1144\n";
    private static final String GERMAN = "Stadt,Fläche,Straße\nKöln,405,Hohe Straße\nMünchen,310,Kärntner Platz\nZürich,88,Bahnhofstraße\n";
    private static final String FRENCH = "ville,région\nOrléans,Centre\nSète,Hérault\nNîmes,Gard où il fait beau\nÉvreux,Normandie\n";
    private static final String QUOTES = "who,said\nAda,“it’s done” – really\nAlan,“maybe”\nGrace,she’d say “no”\n";
    private static final String SPANISH = "año,niño\n2001,sí\n2002,señor Núñez\n2003,él\n";
    private static final String PORTUGUESE = "ação,coração\n1,São João\n2,Não\n3,opções e ações\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"CHINESE,GB18030", "CHINESE,UTF-8", "CHINESE,UTF-16LE", "CHINESE,UTF-16BE", "TRADITIONAL,Big5", "JAPANESE,Shift_JIS",
            "JAPANESE,EUC-JP", "KANJI_ONLY,Shift_JIS", "KOREAN,EUC-KR", "RUSSIAN,windows-1251", "RUSSIAN,KOI8-R", "GERMAN,ISO-8859-1",
            "FRENCH,ISO-8859-1", "QUOTES,windows-1252", "SPANISH,ISO-8859-1", "PORTUGUESE,ISO-8859-1", "RUSSIAN,UTF-16LE",
            "JAPANESE,UTF-16BE", "GERMAN,UTF-8"})
    void theEncodingIsToldByTheBytes(String text, String charset) throws Exception {
        String written = (String) EncodingTest.class.getDeclaredField(text).get(null);
        assertReads(written, charset);
        assertReads("id,name\n" + "1,x\n".repeat(5_000) + written.replace(',', ' ').replaceAll("(?m)^(?=.)", "7,"), charset);
    }

    private void assertReads(String text, String charset) throws DataException {
        WrittenFile file = WrittenFile.of(folder, "text.csv", text, Charset.forName(charset));
        assertEquals(charset, file.format().charset().name());
        String[] lines = text.split("\n");
        assertEquals(lines[lines.length - 1], String.join(",", file.cells().get(lines.length - 1)));
    }
}
