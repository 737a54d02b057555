package dev.gradus.data.download;

import dev.gradus.data.DataException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The public sets that Gradus can bring: a new one is one line. Lengths and fingerprints are those of the published files. */
public final class DownloadCatalog {

    private static final List<String> NAMES = List.of("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz",
            "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz");

    private static final List<PublicSet> SETS = List.of(
            images("mnist", "MNIST", "70,000 handwritten digits, 28×28 grey, by Y. LeCun, C. Cortes and C. Burges.",
                    "none named; its makers ask to be cited", "http://yann.lecun.com/exdb/mnist/",
                    "https://ossci-datasets.s3.amazonaws.com/mnist/ https://storage.googleapis.com/cvdf-datasets/mnist/", List.of(),
                    9_912_422, "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
                    28_881, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
                    1_648_877, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
                    4_542, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
            images("fashion-mnist", "Fashion-MNIST", "70,000 pieces of clothing in ten kinds, 28×28 grey, by Zalando Research.",
                    "MIT", "https://github.com/zalandoresearch/fashion-mnist/blob/master/LICENSE",
                    "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/ "
                            + "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
                    List.of("T-shirt", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"),
                    26_421_880, "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
                    29_515, "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
                    4_422_102, "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
                    5_148, "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"),
            images("kmnist", "KMNIST", "70,000 cursive Japanese characters of ten kinds, 28×28 grey, by ROIS-DS CODH.",
                    "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/",
                    "https://codh.rois.ac.jp/kmnist/dataset/kmnist/ http://codh.rois.ac.jp/kmnist/dataset/kmnist/",
                    List.of("o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo"),
                    18_165_135, "51467d22d8cc72929e2a028a0428f2086b092bb31cfb79c69cc0a90ce135fde4",
                    29_497, "e38f9ebcd0f3ebcdec7fc8eabdcdaef93bb0df8ea12bee65224341c8183d8e17",
                    3_041_136, "edd7a857845ad6bb1d0ba43fe7e794d164fe2dce499a1694695a792adfac43c5",
                    5_120, "20bb9a0ef54c7db3efc55a92eef5582c109615df22683c380526788f98e42a1c"),
            new PublicSet("cifar-10", "CIFAR-10", "60,000 photographs of ten kinds of things, 32×32 in colour, by A. Krizhevsky.",
                    "none named; its makers ask to be cited", URI.create("https://www.cs.toronto.edu/~kriz/cifar.html"),
                    addresses("https://www.cs.toronto.edu/~kriz/ https://cave.cs.toronto.edu/kriz/"),
                    List.of(new RemoteFile("cifar-10-binary.tar.gz", 170_052_171,
                            "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd")), cifarMembers(), List.of()));

    private DownloadCatalog() {
    }

    public static List<PublicSet> all() {
        return SETS;
    }

    /** Four IDX files: length and fingerprint of training images, training labels, test images, test labels. */
    private static PublicSet images(String id, String name, String summary, String licence, String licenceUrl, String mirrors,
                                    List<String> classNames, Object... lengthsAndPrints) {
        List<RemoteFile> files = new ArrayList<>();
        for (String file : NAMES) {
            int at = 2 * files.size();
            files.add(new RemoteFile(file, ((Number) lengthsAndPrints[at]).longValue(), (String) lengthsAndPrints[at + 1]));
        }
        return new PublicSet(id, name, summary, licence, URI.create(licenceUrl), addresses(mirrors), files, Map.of(), classNames);
    }

    private static List<URI> addresses(String mirrors) {
        return List.of(mirrors.split(" ")).stream().map(URI::create).toList();
    }

    private static Map<String, Long> cifarMembers() {
        Map<String, Long> members = new TreeMap<>(Map.of("test_batch.bin", 30_730_000L, "batches.meta.txt", 4_096L));
        for (int batch = 1; batch <= 5; batch++) {
            members.put("data_batch_" + batch + ".bin", 30_730_000L);
        }
        return members;
    }
}
