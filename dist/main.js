import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9940:
/***/ ((__unused_webpack_module, exports) => {

exports.g = Object.assign(Object.create(null), JSON.parse("{\"123\":\"application/vnd.lotus-1-2-3\",\"210\":\"model/step\",\"ez\":\"application/andrew-inset\",\"appinstaller\":\"application/appinstaller\",\"aw\":\"application/applixware\",\"appx\":\"application/appx\",\"appxbundle\":\"application/appxbundle\",\"atom\":\"application/atom+xml\",\"atomcat\":\"application/atomcat+xml\",\"atomdeleted\":\"application/atomdeleted+xml\",\"atomsvc\":\"application/atomsvc+xml\",\"dwd\":\"application/atsc-dwd+xml\",\"held\":\"application/atsc-held+xml\",\"rsat\":\"application/atsc-rsat+xml\",\"aml\":\"application/automationml-aml+xml\",\"amlx\":\"application/automationml-amlx+zip\",\"bdoc\":\"application/bdoc\",\"xcs\":\"application/calendar+xml\",\"ccxml\":\"application/ccxml+xml\",\"cdfx\":\"application/cdfx+xml\",\"cdmia\":\"application/cdmi-capability\",\"cdmic\":\"application/cdmi-container\",\"cdmid\":\"application/cdmi-domain\",\"cdmio\":\"application/cdmi-object\",\"cdmiq\":\"application/cdmi-queue\",\"cpl\":\"application/cpl+xml\",\"cu\":\"application/cu-seeme\",\"cwl\":\"application/cwl\",\"mpd\":\"application/dash+xml\",\"mpp\":\"application/dash-patch+xml\",\"davmount\":\"application/davmount+xml\",\"dcm\":\"application/dicom\",\"dbk\":\"application/docbook+xml\",\"dssc\":\"application/dssc+der\",\"xdssc\":\"application/dssc+xml\",\"ecma\":\"application/ecmascript\",\"emma\":\"application/emma+xml\",\"emotionml\":\"application/emotionml+xml\",\"epub\":\"application/epub+zip\",\"exi\":\"application/exi\",\"exp\":\"application/express\",\"fdf\":\"application/fdf\",\"fdt\":\"application/fdt+xml\",\"pfr\":\"application/font-tdpfr\",\"geojson\":\"application/geo+json\",\"gml\":\"application/gml+xml\",\"gpx\":\"application/gpx+xml\",\"gxf\":\"application/gxf\",\"gz\":\"application/gzip\",\"hjson\":\"application/hjson\",\"stk\":\"application/hyperstudio\",\"ink\":\"application/inkml+xml\",\"inkml\":\"application/inkml+xml\",\"ipfix\":\"application/ipfix\",\"its\":\"application/its+xml\",\"jar\":\"application/java-archive\",\"war\":\"application/java-archive\",\"ear\":\"application/java-archive\",\"ser\":\"application/java-serialized-object\",\"class\":\"application/java-vm\",\"js\":\"text/javascript\",\"json\":\"application/json\",\"map\":\"application/json\",\"json5\":\"application/json5\",\"jsonml\":\"application/jsonml+json\",\"jsonld\":\"application/ld+json\",\"lgr\":\"application/lgr+xml\",\"lostxml\":\"application/lost+xml\",\"hqx\":\"application/mac-binhex40\",\"cpt\":\"application/mac-compactpro\",\"mads\":\"application/mads+xml\",\"webmanifest\":\"application/manifest+json\",\"mrc\":\"application/marc\",\"mrcx\":\"application/marcxml+xml\",\"ma\":\"application/mathematica\",\"nb\":\"application/mathematica\",\"mb\":\"application/mathematica\",\"mathml\":\"application/mathml+xml\",\"mbox\":\"application/mbox\",\"mpf\":\"application/media-policy-dataset+xml\",\"mscml\":\"application/mediaservercontrol+xml\",\"metalink\":\"application/metalink+xml\",\"meta4\":\"application/metalink4+xml\",\"mets\":\"application/mets+xml\",\"maei\":\"application/mmt-aei+xml\",\"musd\":\"application/mmt-usd+xml\",\"mods\":\"application/mods+xml\",\"m21\":\"application/mp21\",\"mp21\":\"application/mp21\",\"mp4\":\"video/mp4\",\"mpg4\":\"video/mp4\",\"mp4s\":\"application/mp4\",\"m4p\":\"application/mp4\",\"msix\":\"application/msix\",\"msixbundle\":\"application/msixbundle\",\"doc\":\"application/msword\",\"dot\":\"application/msword\",\"mxf\":\"application/mxf\",\"nq\":\"application/n-quads\",\"nt\":\"application/n-triples\",\"cjs\":\"application/node\",\"bin\":\"application/octet-stream\",\"dms\":\"application/octet-stream\",\"lrf\":\"application/octet-stream\",\"mar\":\"application/octet-stream\",\"so\":\"application/octet-stream\",\"dist\":\"application/octet-stream\",\"distz\":\"application/octet-stream\",\"pkg\":\"application/octet-stream\",\"bpk\":\"application/octet-stream\",\"dump\":\"application/octet-stream\",\"elc\":\"application/octet-stream\",\"deploy\":\"application/octet-stream\",\"exe\":\"application/x-msdos-program\",\"dll\":\"application/x-msdownload\",\"deb\":\"application/x-debian-package\",\"dmg\":\"application/x-apple-diskimage\",\"iso\":\"application/x-iso9660-image\",\"img\":\"application/octet-stream\",\"msi\":\"application/x-msdownload\",\"msp\":\"application/octet-stream\",\"msm\":\"application/octet-stream\",\"buffer\":\"application/octet-stream\",\"oda\":\"application/oda\",\"opf\":\"application/oebps-package+xml\",\"ogx\":\"application/ogg\",\"omdoc\":\"application/omdoc+xml\",\"onetoc\":\"application/onenote\",\"onetoc2\":\"application/onenote\",\"onetmp\":\"application/onenote\",\"onepkg\":\"application/onenote\",\"one\":\"application/onenote\",\"onea\":\"application/onenote\",\"oxps\":\"application/oxps\",\"relo\":\"application/p2p-overlay+xml\",\"xer\":\"application/patch-ops-error+xml\",\"pdf\":\"application/pdf\",\"pgp\":\"application/pgp-encrypted\",\"asc\":\"application/pgp-keys\",\"sig\":\"application/pgp-signature\",\"prf\":\"application/pics-rules\",\"p10\":\"application/pkcs10\",\"p7m\":\"application/pkcs7-mime\",\"p7c\":\"application/pkcs7-mime\",\"p7s\":\"application/pkcs7-signature\",\"p8\":\"application/pkcs8\",\"ac\":\"application/pkix-attr-cert\",\"cer\":\"application/pkix-cert\",\"crl\":\"application/pkix-crl\",\"pkipath\":\"application/pkix-pkipath\",\"pki\":\"application/pkixcmp\",\"pls\":\"application/pls+xml\",\"ai\":\"application/postscript\",\"eps\":\"application/postscript\",\"ps\":\"application/postscript\",\"provx\":\"application/provenance+xml\",\"cww\":\"application/prs.cww\",\"xsf\":\"application/prs.xsf+xml\",\"pskcxml\":\"application/pskc+xml\",\"raml\":\"application/raml+yaml\",\"rdf\":\"application/rdf+xml\",\"owl\":\"application/rdf+xml\",\"rif\":\"application/reginfo+xml\",\"rnc\":\"application/relax-ng-compact-syntax\",\"rl\":\"application/resource-lists+xml\",\"rld\":\"application/resource-lists-diff+xml\",\"rs\":\"application/rls-services+xml\",\"rapd\":\"application/route-apd+xml\",\"sls\":\"application/route-s-tsid+xml\",\"rusd\":\"application/route-usd+xml\",\"gbr\":\"application/rpki-ghostbusters\",\"mft\":\"application/rpki-manifest\",\"roa\":\"application/rpki-roa\",\"rsd\":\"application/rsd+xml\",\"rss\":\"application/rss+xml\",\"rtf\":\"application/rtf\",\"sbml\":\"application/sbml+xml\",\"scq\":\"application/scvp-cv-request\",\"scs\":\"application/scvp-cv-response\",\"spq\":\"application/scvp-vp-request\",\"spp\":\"application/scvp-vp-response\",\"sdp\":\"application/sdp\",\"senmlx\":\"application/senml+xml\",\"sensmlx\":\"application/sensml+xml\",\"setpay\":\"application/set-payment-initiation\",\"setreg\":\"application/set-registration-initiation\",\"shf\":\"application/shf+xml\",\"siv\":\"application/sieve\",\"sieve\":\"application/sieve\",\"smi\":\"application/smil+xml\",\"smil\":\"application/smil+xml\",\"rq\":\"application/sparql-query\",\"srx\":\"application/sparql-results+xml\",\"sql\":\"application/sql\",\"gram\":\"application/srgs\",\"grxml\":\"application/srgs+xml\",\"sru\":\"application/sru+xml\",\"ssdl\":\"application/ssdl+xml\",\"ssml\":\"application/ssml+xml\",\"swidtag\":\"application/swid+xml\",\"tei\":\"application/tei+xml\",\"teicorpus\":\"application/tei+xml\",\"tfi\":\"application/thraud+xml\",\"tsd\":\"application/timestamped-data\",\"toml\":\"application/toml\",\"trig\":\"application/trig\",\"ttml\":\"application/ttml+xml\",\"ubj\":\"application/ubjson\",\"rsheet\":\"application/urc-ressheet+xml\",\"td\":\"application/urc-targetdesc+xml\",\"1km\":\"application/vnd.1000minds.decision-model+xml\",\"plb\":\"application/vnd.3gpp.pic-bw-large\",\"psb\":\"application/vnd.3gpp.pic-bw-small\",\"pvb\":\"application/vnd.3gpp.pic-bw-var\",\"tcap\":\"application/vnd.3gpp2.tcap\",\"pwn\":\"application/vnd.3m.post-it-notes\",\"aso\":\"application/vnd.accpac.simply.aso\",\"imp\":\"application/vnd.accpac.simply.imp\",\"acu\":\"application/vnd.acucobol\",\"atc\":\"application/vnd.acucorp\",\"acutc\":\"application/vnd.acucorp\",\"air\":\"application/vnd.adobe.air-application-installer-package+zip\",\"fcdt\":\"application/vnd.adobe.formscentral.fcdt\",\"fxp\":\"application/vnd.adobe.fxp\",\"fxpl\":\"application/vnd.adobe.fxp\",\"xdp\":\"application/vnd.adobe.xdp+xml\",\"xfdf\":\"application/xfdf\",\"age\":\"application/vnd.age\",\"ahead\":\"application/vnd.ahead.space\",\"azf\":\"application/vnd.airzip.filesecure.azf\",\"azs\":\"application/vnd.airzip.filesecure.azs\",\"azw\":\"application/vnd.amazon.ebook\",\"acc\":\"application/vnd.americandynamics.acc\",\"ami\":\"application/vnd.amiga.ami\",\"apk\":\"application/vnd.android.package-archive\",\"cii\":\"application/vnd.anser-web-certificate-issue-initiation\",\"fti\":\"application/vnd.anser-web-funds-transfer-initiation\",\"atx\":\"application/vnd.antix.game-component\",\"mpkg\":\"application/vnd.apple.installer+xml\",\"key\":\"application/vnd.apple.keynote\",\"m3u8\":\"application/vnd.apple.mpegurl\",\"numbers\":\"application/vnd.apple.numbers\",\"pages\":\"application/vnd.apple.pages\",\"pkpass\":\"application/vnd.apple.pkpass\",\"swi\":\"application/vnd.aristanetworks.swi\",\"iota\":\"application/vnd.astraea-software.iota\",\"aep\":\"application/vnd.audiograph\",\"fbx\":\"application/vnd.autodesk.fbx\",\"bmml\":\"application/vnd.balsamiq.bmml+xml\",\"mpm\":\"application/vnd.blueice.multipass\",\"bmi\":\"application/vnd.bmi\",\"rep\":\"application/vnd.businessobjects\",\"cdxml\":\"application/vnd.chemdraw+xml\",\"mmd\":\"application/vnd.chipnuts.karaoke-mmd\",\"cdy\":\"application/vnd.cinderella\",\"csl\":\"application/vnd.citationstyles.style+xml\",\"cla\":\"application/vnd.claymore\",\"rp9\":\"application/vnd.cloanto.rp9\",\"c4g\":\"application/vnd.clonk.c4group\",\"c4d\":\"application/vnd.clonk.c4group\",\"c4f\":\"application/vnd.clonk.c4group\",\"c4p\":\"application/vnd.clonk.c4group\",\"c4u\":\"application/vnd.clonk.c4group\",\"c11amc\":\"application/vnd.cluetrust.cartomobile-config\",\"c11amz\":\"application/vnd.cluetrust.cartomobile-config-pkg\",\"csp\":\"application/vnd.commonspace\",\"cdbcmsg\":\"application/vnd.contact.cmsg\",\"cmc\":\"application/vnd.cosmocaller\",\"clkx\":\"application/vnd.crick.clicker\",\"clkk\":\"application/vnd.crick.clicker.keyboard\",\"clkp\":\"application/vnd.crick.clicker.palette\",\"clkt\":\"application/vnd.crick.clicker.template\",\"clkw\":\"application/vnd.crick.clicker.wordbank\",\"wbs\":\"application/vnd.criticaltools.wbs+xml\",\"pml\":\"application/vnd.ctc-posml\",\"ppd\":\"application/vnd.cups-ppd\",\"car\":\"application/vnd.curl.car\",\"pcurl\":\"application/vnd.curl.pcurl\",\"dart\":\"application/vnd.dart\",\"rdz\":\"application/vnd.data-vision.rdz\",\"dbf\":\"application/vnd.dbf\",\"dcmp\":\"application/vnd.dcmp+xml\",\"uvf\":\"application/vnd.dece.data\",\"uvvf\":\"application/vnd.dece.data\",\"uvd\":\"application/vnd.dece.data\",\"uvvd\":\"application/vnd.dece.data\",\"uvt\":\"application/vnd.dece.ttml+xml\",\"uvvt\":\"application/vnd.dece.ttml+xml\",\"uvx\":\"application/vnd.dece.unspecified\",\"uvvx\":\"application/vnd.dece.unspecified\",\"uvz\":\"application/vnd.dece.zip\",\"uvvz\":\"application/vnd.dece.zip\",\"fe_launch\":\"application/vnd.denovo.fcselayout-link\",\"dna\":\"application/vnd.dna\",\"mlp\":\"application/vnd.dolby.mlp\",\"dpg\":\"application/vnd.dpgraph\",\"dfac\":\"application/vnd.dreamfactory\",\"kpxx\":\"application/vnd.ds-keypoint\",\"ait\":\"application/vnd.dvb.ait\",\"svc\":\"application/vnd.dvb.service\",\"geo\":\"application/vnd.dynageo\",\"mag\":\"application/vnd.ecowin.chart\",\"nml\":\"application/vnd.enliven\",\"esf\":\"application/vnd.epson.esf\",\"msf\":\"application/vnd.epson.msf\",\"qam\":\"application/vnd.epson.quickanime\",\"slt\":\"application/vnd.epson.salt\",\"ssf\":\"application/vnd.epson.ssf\",\"es3\":\"application/vnd.eszigno3+xml\",\"et3\":\"application/vnd.eszigno3+xml\",\"ez2\":\"application/vnd.ezpix-album\",\"ez3\":\"application/vnd.ezpix-package\",\"mseed\":\"application/vnd.fdsn.mseed\",\"seed\":\"application/vnd.fdsn.seed\",\"dataless\":\"application/vnd.fdsn.seed\",\"gph\":\"application/vnd.flographit\",\"ftc\":\"application/vnd.fluxtime.clip\",\"fm\":\"application/vnd.framemaker\",\"frame\":\"application/vnd.framemaker\",\"maker\":\"application/vnd.framemaker\",\"book\":\"application/vnd.framemaker\",\"fnc\":\"application/vnd.frogans.fnc\",\"ltf\":\"application/vnd.frogans.ltf\",\"fsc\":\"application/vnd.fsc.weblaunch\",\"oas\":\"application/vnd.fujitsu.oasys\",\"oa2\":\"application/vnd.fujitsu.oasys2\",\"oa3\":\"application/vnd.fujitsu.oasys3\",\"fg5\":\"application/vnd.fujitsu.oasysgp\",\"bh2\":\"application/vnd.fujitsu.oasysprs\",\"ddd\":\"application/vnd.fujixerox.ddd\",\"xdw\":\"application/vnd.fujixerox.docuworks\",\"xbd\":\"application/vnd.fujixerox.docuworks.binder\",\"fzs\":\"application/vnd.fuzzysheet\",\"txd\":\"application/vnd.genomatix.tuxedo\",\"ggb\":\"application/vnd.geogebra.file\",\"ggs\":\"application/vnd.geogebra.slides\",\"ggt\":\"application/vnd.geogebra.tool\",\"gex\":\"application/vnd.geometry-explorer\",\"gre\":\"application/vnd.geometry-explorer\",\"gxt\":\"application/vnd.geonext\",\"g2w\":\"application/vnd.geoplan\",\"g3w\":\"application/vnd.geospace\",\"gmx\":\"application/vnd.gmx\",\"gdoc\":\"application/vnd.google-apps.document\",\"gdraw\":\"application/vnd.google-apps.drawing\",\"gform\":\"application/vnd.google-apps.form\",\"gjam\":\"application/vnd.google-apps.jam\",\"gmap\":\"application/vnd.google-apps.map\",\"gslides\":\"application/vnd.google-apps.presentation\",\"gscript\":\"application/vnd.google-apps.script\",\"gsite\":\"application/vnd.google-apps.site\",\"gsheet\":\"application/vnd.google-apps.spreadsheet\",\"kml\":\"application/vnd.google-earth.kml+xml\",\"kmz\":\"application/vnd.google-earth.kmz\",\"xdcf\":\"application/vnd.gov.sk.xmldatacontainer+xml\",\"gqf\":\"application/vnd.grafeq\",\"gqs\":\"application/vnd.grafeq\",\"gac\":\"application/vnd.groove-account\",\"ghf\":\"application/vnd.groove-help\",\"gim\":\"application/vnd.groove-identity-message\",\"grv\":\"application/vnd.groove-injector\",\"gtm\":\"application/vnd.groove-tool-message\",\"tpl\":\"application/vnd.groove-tool-template\",\"vcg\":\"application/vnd.groove-vcard\",\"hal\":\"application/vnd.hal+xml\",\"zmm\":\"application/vnd.handheld-entertainment+xml\",\"hbci\":\"application/vnd.hbci\",\"les\":\"application/vnd.hhe.lesson-player\",\"hpgl\":\"application/vnd.hp-hpgl\",\"hpid\":\"application/vnd.hp-hpid\",\"hps\":\"application/vnd.hp-hps\",\"jlt\":\"application/vnd.hp-jlyt\",\"pcl\":\"application/vnd.hp-pcl\",\"pclxl\":\"application/vnd.hp-pclxl\",\"sfd-hdstx\":\"application/vnd.hydrostatix.sof-data\",\"mpy\":\"application/vnd.ibm.minipay\",\"afp\":\"application/vnd.ibm.modcap\",\"listafp\":\"application/vnd.ibm.modcap\",\"list3820\":\"application/vnd.ibm.modcap\",\"irm\":\"application/vnd.ibm.rights-management\",\"sc\":\"application/vnd.ibm.secure-container\",\"icc\":\"application/vnd.iccprofile\",\"icm\":\"application/vnd.iccprofile\",\"igl\":\"application/vnd.igloader\",\"ivp\":\"application/vnd.immervision-ivp\",\"ivu\":\"application/vnd.immervision-ivu\",\"igm\":\"application/vnd.insors.igm\",\"xpw\":\"application/vnd.intercon.formnet\",\"xpx\":\"application/vnd.intercon.formnet\",\"i2g\":\"application/vnd.intergeo\",\"qbo\":\"application/vnd.intu.qbo\",\"qfx\":\"application/vnd.intu.qfx\",\"rcprofile\":\"application/vnd.ipunplugged.rcprofile\",\"irp\":\"application/vnd.irepository.package+xml\",\"xpr\":\"application/vnd.is-xpr\",\"fcs\":\"application/vnd.isac.fcs\",\"jam\":\"application/vnd.jam\",\"rms\":\"application/vnd.jcp.javame.midlet-rms\",\"jisp\":\"application/vnd.jisp\",\"joda\":\"application/vnd.joost.joda-archive\",\"ktz\":\"application/vnd.kahootz\",\"ktr\":\"application/vnd.kahootz\",\"karbon\":\"application/vnd.kde.karbon\",\"chrt\":\"application/vnd.kde.kchart\",\"kfo\":\"application/vnd.kde.kformula\",\"flw\":\"application/vnd.kde.kivio\",\"kon\":\"application/vnd.kde.kontour\",\"kpr\":\"application/vnd.kde.kpresenter\",\"kpt\":\"application/vnd.kde.kpresenter\",\"ksp\":\"application/vnd.kde.kspread\",\"kwd\":\"application/vnd.kde.kword\",\"kwt\":\"application/vnd.kde.kword\",\"htke\":\"application/vnd.kenameaapp\",\"kia\":\"application/vnd.kidspiration\",\"kne\":\"application/vnd.kinar\",\"knp\":\"application/vnd.kinar\",\"skp\":\"application/vnd.koan\",\"skd\":\"application/vnd.koan\",\"skt\":\"application/vnd.koan\",\"skm\":\"application/vnd.koan\",\"sse\":\"application/vnd.kodak-descriptor\",\"lasxml\":\"application/vnd.las.las+xml\",\"lbd\":\"application/vnd.llamagraphics.life-balance.desktop\",\"lbe\":\"application/vnd.llamagraphics.life-balance.exchange+xml\",\"apr\":\"application/vnd.lotus-approach\",\"pre\":\"application/vnd.lotus-freelance\",\"nsf\":\"application/vnd.lotus-notes\",\"org\":\"application/vnd.lotus-organizer\",\"scm\":\"application/vnd.lotus-screencam\",\"lwp\":\"application/vnd.lotus-wordpro\",\"portpkg\":\"application/vnd.macports.portpkg\",\"mvt\":\"application/vnd.mapbox-vector-tile\",\"mcd\":\"application/vnd.mcd\",\"mc1\":\"application/vnd.medcalcdata\",\"cdkey\":\"application/vnd.mediastation.cdkey\",\"mwf\":\"application/vnd.mfer\",\"mfm\":\"application/vnd.mfmp\",\"flo\":\"application/vnd.micrografx.flo\",\"igx\":\"application/vnd.micrografx.igx\",\"mif\":\"application/vnd.mif\",\"daf\":\"application/vnd.mobius.daf\",\"dis\":\"application/vnd.mobius.dis\",\"mbk\":\"application/vnd.mobius.mbk\",\"mqy\":\"application/vnd.mobius.mqy\",\"msl\":\"application/vnd.mobius.msl\",\"plc\":\"application/vnd.mobius.plc\",\"txf\":\"application/vnd.mobius.txf\",\"mpn\":\"application/vnd.mophun.application\",\"mpc\":\"application/vnd.mophun.certificate\",\"xul\":\"application/vnd.mozilla.xul+xml\",\"cil\":\"application/vnd.ms-artgalry\",\"cab\":\"application/vnd.ms-cab-compressed\",\"xls\":\"application/vnd.ms-excel\",\"xlm\":\"application/vnd.ms-excel\",\"xla\":\"application/vnd.ms-excel\",\"xlc\":\"application/vnd.ms-excel\",\"xlt\":\"application/vnd.ms-excel\",\"xlw\":\"application/vnd.ms-excel\",\"xlam\":\"application/vnd.ms-excel.addin.macroenabled.12\",\"xlsb\":\"application/vnd.ms-excel.sheet.binary.macroenabled.12\",\"xlsm\":\"application/vnd.ms-excel.sheet.macroenabled.12\",\"xltm\":\"application/vnd.ms-excel.template.macroenabled.12\",\"eot\":\"application/vnd.ms-fontobject\",\"chm\":\"application/vnd.ms-htmlhelp\",\"ims\":\"application/vnd.ms-ims\",\"lrm\":\"application/vnd.ms-lrm\",\"thmx\":\"application/vnd.ms-officetheme\",\"msg\":\"application/vnd.ms-outlook\",\"cat\":\"application/vnd.ms-pki.seccat\",\"stl\":\"model/stl\",\"ppt\":\"application/vnd.ms-powerpoint\",\"pps\":\"application/vnd.ms-powerpoint\",\"pot\":\"application/vnd.ms-powerpoint\",\"ppam\":\"application/vnd.ms-powerpoint.addin.macroenabled.12\",\"pptm\":\"application/vnd.ms-powerpoint.presentation.macroenabled.12\",\"sldm\":\"application/vnd.ms-powerpoint.slide.macroenabled.12\",\"ppsm\":\"application/vnd.ms-powerpoint.slideshow.macroenabled.12\",\"potm\":\"application/vnd.ms-powerpoint.template.macroenabled.12\",\"mpt\":\"application/vnd.ms-project\",\"vdx\":\"application/vnd.ms-visio.viewer\",\"docm\":\"application/vnd.ms-word.document.macroenabled.12\",\"dotm\":\"application/vnd.ms-word.template.macroenabled.12\",\"wps\":\"application/vnd.ms-works\",\"wks\":\"application/vnd.ms-works\",\"wcm\":\"application/vnd.ms-works\",\"wdb\":\"application/vnd.ms-works\",\"wpl\":\"application/vnd.ms-wpl\",\"xps\":\"application/vnd.ms-xpsdocument\",\"mseq\":\"application/vnd.mseq\",\"mus\":\"application/vnd.musician\",\"msty\":\"application/vnd.muvee.style\",\"taglet\":\"application/vnd.mynfc\",\"bdo\":\"application/vnd.nato.bindingdataobject+xml\",\"nlu\":\"application/vnd.neurolanguage.nlu\",\"ntf\":\"application/vnd.nitf\",\"nitf\":\"application/vnd.nitf\",\"nnd\":\"application/vnd.noblenet-directory\",\"nns\":\"application/vnd.noblenet-sealer\",\"nnw\":\"application/vnd.noblenet-web\",\"ngdat\":\"application/vnd.nokia.n-gage.data\",\"n-gage\":\"application/vnd.nokia.n-gage.symbian.install\",\"rpst\":\"application/vnd.nokia.radio-preset\",\"rpss\":\"application/vnd.nokia.radio-presets\",\"edm\":\"application/vnd.novadigm.edm\",\"edx\":\"application/vnd.novadigm.edx\",\"ext\":\"application/vnd.novadigm.ext\",\"odc\":\"application/vnd.oasis.opendocument.chart\",\"otc\":\"application/vnd.oasis.opendocument.chart-template\",\"odb\":\"application/vnd.oasis.opendocument.database\",\"odf\":\"application/vnd.oasis.opendocument.formula\",\"odft\":\"application/vnd.oasis.opendocument.formula-template\",\"odg\":\"application/vnd.oasis.opendocument.graphics\",\"otg\":\"application/vnd.oasis.opendocument.graphics-template\",\"odi\":\"application/vnd.oasis.opendocument.image\",\"oti\":\"application/vnd.oasis.opendocument.image-template\",\"odp\":\"application/vnd.oasis.opendocument.presentation\",\"otp\":\"application/vnd.oasis.opendocument.presentation-template\",\"ods\":\"application/vnd.oasis.opendocument.spreadsheet\",\"ots\":\"application/vnd.oasis.opendocument.spreadsheet-template\",\"odt\":\"application/vnd.oasis.opendocument.text\",\"odm\":\"application/vnd.oasis.opendocument.text-master\",\"ott\":\"application/vnd.oasis.opendocument.text-template\",\"oth\":\"application/vnd.oasis.opendocument.text-web\",\"xo\":\"application/vnd.olpc-sugar\",\"dd2\":\"application/vnd.oma.dd2+xml\",\"obgx\":\"application/vnd.openblox.game+xml\",\"oxt\":\"application/vnd.openofficeorg.extension\",\"osm\":\"application/vnd.openstreetmap.data+xml\",\"pptx\":\"application/vnd.openxmlformats-officedocument.presentationml.presentation\",\"sldx\":\"application/vnd.openxmlformats-officedocument.presentationml.slide\",\"ppsx\":\"application/vnd.openxmlformats-officedocument.presentationml.slideshow\",\"potx\":\"application/vnd.openxmlformats-officedocument.presentationml.template\",\"xlsx\":\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\",\"xltx\":\"application/vnd.openxmlformats-officedocument.spreadsheetml.template\",\"docx\":\"application/vnd.openxmlformats-officedocument.wordprocessingml.document\",\"dotx\":\"application/vnd.openxmlformats-officedocument.wordprocessingml.template\",\"mgp\":\"application/vnd.osgeo.mapguide.package\",\"dp\":\"application/vnd.osgi.dp\",\"esa\":\"application/vnd.osgi.subsystem\",\"pdb\":\"application/vnd.palm\",\"pqa\":\"application/vnd.palm\",\"oprc\":\"application/vnd.palm\",\"paw\":\"application/vnd.pawaafile\",\"str\":\"application/vnd.pg.format\",\"ei6\":\"application/vnd.pg.osasli\",\"efif\":\"application/vnd.picsel\",\"wg\":\"application/vnd.pmi.widget\",\"plf\":\"application/vnd.pocketlearn\",\"pbd\":\"application/vnd.powerbuilder6\",\"box\":\"application/vnd.previewsystems.box\",\"brushset\":\"application/vnd.procrate.brushset\",\"brush\":\"application/vnd.procreate.brush\",\"drm\":\"application/vnd.procreate.dream\",\"mgz\":\"application/vnd.proteus.magazine\",\"qps\":\"application/vnd.publishare-delta-tree\",\"ptid\":\"application/vnd.pvi.ptid1\",\"xhtm\":\"application/vnd.pwg-xhtml-print+xml\",\"qxd\":\"application/vnd.quark.quarkxpress\",\"qxt\":\"application/vnd.quark.quarkxpress\",\"qwd\":\"application/vnd.quark.quarkxpress\",\"qwt\":\"application/vnd.quark.quarkxpress\",\"qxl\":\"application/vnd.quark.quarkxpress\",\"qxb\":\"application/vnd.quark.quarkxpress\",\"rar\":\"application/vnd.rar\",\"bed\":\"application/vnd.realvnc.bed\",\"mxl\":\"application/vnd.recordare.musicxml\",\"musicxml\":\"application/vnd.recordare.musicxml+xml\",\"cryptonote\":\"application/vnd.rig.cryptonote\",\"cod\":\"application/vnd.rim.cod\",\"rm\":\"application/vnd.rn-realmedia\",\"rmvb\":\"application/vnd.rn-realmedia-vbr\",\"link66\":\"application/vnd.route66.link66+xml\",\"st\":\"application/vnd.sailingtracker.track\",\"see\":\"application/vnd.seemail\",\"sema\":\"application/vnd.sema\",\"semd\":\"application/vnd.semd\",\"semf\":\"application/vnd.semf\",\"ifm\":\"application/vnd.shana.informed.formdata\",\"itp\":\"application/vnd.shana.informed.formtemplate\",\"iif\":\"application/vnd.shana.informed.interchange\",\"ipk\":\"application/vnd.shana.informed.package\",\"twd\":\"application/vnd.simtech-mindmapper\",\"twds\":\"application/vnd.simtech-mindmapper\",\"mmf\":\"application/vnd.smaf\",\"teacher\":\"application/vnd.smart.teacher\",\"fo\":\"application/vnd.software602.filler.form+xml\",\"sdkm\":\"application/vnd.solent.sdkm+xml\",\"sdkd\":\"application/vnd.solent.sdkm+xml\",\"dxp\":\"application/vnd.spotfire.dxp\",\"sfs\":\"application/vnd.spotfire.sfs\",\"sdc\":\"application/vnd.stardivision.calc\",\"sda\":\"application/vnd.stardivision.draw\",\"sdd\":\"application/vnd.stardivision.impress\",\"smf\":\"application/vnd.stardivision.math\",\"sdw\":\"application/vnd.stardivision.writer\",\"vor\":\"application/vnd.stardivision.writer\",\"sgl\":\"application/vnd.stardivision.writer-global\",\"smzip\":\"application/vnd.stepmania.package\",\"sm\":\"application/vnd.stepmania.stepchart\",\"wadl\":\"application/vnd.sun.wadl+xml\",\"sxc\":\"application/vnd.sun.xml.calc\",\"stc\":\"application/vnd.sun.xml.calc.template\",\"sxd\":\"application/vnd.sun.xml.draw\",\"std\":\"application/vnd.sun.xml.draw.template\",\"sxi\":\"application/vnd.sun.xml.impress\",\"sti\":\"application/vnd.sun.xml.impress.template\",\"sxm\":\"application/vnd.sun.xml.math\",\"sxw\":\"application/vnd.sun.xml.writer\",\"sxg\":\"application/vnd.sun.xml.writer.global\",\"stw\":\"application/vnd.sun.xml.writer.template\",\"sus\":\"application/vnd.sus-calendar\",\"susp\":\"application/vnd.sus-calendar\",\"svd\":\"application/vnd.svd\",\"sis\":\"application/vnd.symbian.install\",\"sisx\":\"application/vnd.symbian.install\",\"xsm\":\"application/vnd.syncml+xml\",\"bdm\":\"application/vnd.syncml.dm+wbxml\",\"xdm\":\"application/vnd.syncml.dm+xml\",\"ddf\":\"application/vnd.syncml.dmddf+xml\",\"tao\":\"application/vnd.tao.intent-module-archive\",\"pcap\":\"application/vnd.tcpdump.pcap\",\"cap\":\"application/vnd.tcpdump.pcap\",\"dmp\":\"application/vnd.tcpdump.pcap\",\"tmo\":\"application/vnd.tmobile-livetv\",\"tpt\":\"application/vnd.trid.tpt\",\"mxs\":\"application/vnd.triscape.mxs\",\"tra\":\"application/vnd.trueapp\",\"ufd\":\"application/vnd.ufdl\",\"ufdl\":\"application/vnd.ufdl\",\"utz\":\"application/vnd.uiq.theme\",\"umj\":\"application/vnd.umajin\",\"unityweb\":\"application/vnd.unity\",\"uoml\":\"application/vnd.uoml+xml\",\"uo\":\"application/vnd.uoml+xml\",\"vcx\":\"application/vnd.vcx\",\"vsd\":\"application/vnd.visio\",\"vst\":\"application/vnd.visio\",\"vss\":\"application/vnd.visio\",\"vsw\":\"application/vnd.visio\",\"vsdx\":\"application/vnd.visio\",\"vtx\":\"application/vnd.visio\",\"vis\":\"application/vnd.visionary\",\"vsf\":\"application/vnd.vsf\",\"wbxml\":\"application/vnd.wap.wbxml\",\"wmlc\":\"application/vnd.wap.wmlc\",\"wmlsc\":\"application/vnd.wap.wmlscriptc\",\"wtb\":\"application/vnd.webturbo\",\"nbp\":\"application/vnd.wolfram.player\",\"wpd\":\"application/vnd.wordperfect\",\"wqd\":\"application/vnd.wqd\",\"stf\":\"application/vnd.wt.stf\",\"xar\":\"application/vnd.xara\",\"xfdl\":\"application/vnd.xfdl\",\"hvd\":\"application/vnd.yamaha.hv-dic\",\"hvs\":\"application/vnd.yamaha.hv-script\",\"hvp\":\"application/vnd.yamaha.hv-voice\",\"osf\":\"application/vnd.yamaha.openscoreformat\",\"osfpvg\":\"application/vnd.yamaha.openscoreformat.osfpvg+xml\",\"saf\":\"application/vnd.yamaha.smaf-audio\",\"spf\":\"application/vnd.yamaha.smaf-phrase\",\"cmp\":\"application/vnd.yellowriver-custom-menu\",\"zir\":\"application/vnd.zul\",\"zirz\":\"application/vnd.zul\",\"zaz\":\"application/vnd.zzazz.deck+xml\",\"vxml\":\"application/voicexml+xml\",\"wasm\":\"application/wasm\",\"wif\":\"application/watcherinfo+xml\",\"wgt\":\"application/widget\",\"hlp\":\"application/winhlp\",\"wsdl\":\"application/wsdl+xml\",\"wspolicy\":\"application/wspolicy+xml\",\"7z\":\"application/x-7z-compressed\",\"abw\":\"application/x-abiword\",\"ace\":\"application/x-ace-compressed\",\"arj\":\"application/x-arj\",\"aab\":\"application/x-authorware-bin\",\"x32\":\"application/x-authorware-bin\",\"u32\":\"application/x-authorware-bin\",\"vox\":\"application/x-authorware-bin\",\"aam\":\"application/x-authorware-map\",\"aas\":\"application/x-authorware-seg\",\"bcpio\":\"application/x-bcpio\",\"torrent\":\"application/x-bittorrent\",\"blend\":\"application/x-blender\",\"blb\":\"application/x-blorb\",\"blorb\":\"application/x-blorb\",\"bz\":\"application/x-bzip\",\"bz2\":\"application/x-bzip2\",\"boz\":\"application/x-bzip2\",\"cbr\":\"application/x-cbr\",\"cba\":\"application/x-cbr\",\"cbt\":\"application/x-cbr\",\"cbz\":\"application/x-cbr\",\"cb7\":\"application/x-cbr\",\"vcd\":\"application/x-cdlink\",\"cfs\":\"application/x-cfs-compressed\",\"chat\":\"application/x-chat\",\"pgn\":\"application/x-chess-pgn\",\"crx\":\"application/x-chrome-extension\",\"cco\":\"application/x-cocoa\",\"nsc\":\"application/x-conference\",\"cpio\":\"application/x-cpio\",\"csh\":\"application/x-csh\",\"udeb\":\"application/x-debian-package\",\"dgc\":\"application/x-dgc-compressed\",\"dir\":\"application/x-director\",\"dcr\":\"application/x-director\",\"dxr\":\"application/x-director\",\"cst\":\"application/x-director\",\"cct\":\"application/x-director\",\"cxt\":\"application/x-director\",\"w3d\":\"application/x-director\",\"fgd\":\"application/x-director\",\"swa\":\"application/x-director\",\"wad\":\"application/x-doom\",\"ncx\":\"application/x-dtbncx+xml\",\"dtb\":\"application/x-dtbook+xml\",\"res\":\"application/x-dtbresource+xml\",\"dvi\":\"application/x-dvi\",\"evy\":\"application/x-envoy\",\"eva\":\"application/x-eva\",\"bdf\":\"application/x-font-bdf\",\"gsf\":\"application/x-font-ghostscript\",\"psf\":\"application/x-font-linux-psf\",\"pcf\":\"application/x-font-pcf\",\"snf\":\"application/x-font-snf\",\"pfa\":\"application/x-font-type1\",\"pfb\":\"application/x-font-type1\",\"pfm\":\"application/x-font-type1\",\"afm\":\"application/x-font-type1\",\"arc\":\"application/x-freearc\",\"spl\":\"application/x-futuresplash\",\"gca\":\"application/x-gca-compressed\",\"ulx\":\"application/x-glulx\",\"gnumeric\":\"application/x-gnumeric\",\"gramps\":\"application/x-gramps-xml\",\"gtar\":\"application/x-gtar\",\"hdf\":\"application/x-hdf\",\"php\":\"application/x-httpd-php\",\"install\":\"application/x-install-instructions\",\"ipynb\":\"application/x-ipynb+json\",\"jardiff\":\"application/x-java-archive-diff\",\"jnlp\":\"application/x-java-jnlp-file\",\"kdbx\":\"application/x-keepass2\",\"latex\":\"application/x-latex\",\"luac\":\"application/x-lua-bytecode\",\"lzh\":\"application/x-lzh-compressed\",\"lha\":\"application/x-lzh-compressed\",\"run\":\"application/x-makeself\",\"mie\":\"application/x-mie\",\"prc\":\"model/prc\",\"mobi\":\"application/x-mobipocket-ebook\",\"application\":\"application/x-ms-application\",\"lnk\":\"application/x-ms-shortcut\",\"wmd\":\"application/x-ms-wmd\",\"wmz\":\"application/x-ms-wmz\",\"xbap\":\"application/x-ms-xbap\",\"mdb\":\"application/x-msaccess\",\"obd\":\"application/x-msbinder\",\"crd\":\"application/x-mscardfile\",\"clp\":\"application/x-msclip\",\"com\":\"application/x-msdownload\",\"bat\":\"application/x-msdownload\",\"mvb\":\"application/x-msmediaview\",\"m13\":\"application/x-msmediaview\",\"m14\":\"application/x-msmediaview\",\"wmf\":\"image/wmf\",\"emf\":\"image/emf\",\"emz\":\"application/x-msmetafile\",\"mny\":\"application/x-msmoney\",\"pub\":\"application/x-mspublisher\",\"scd\":\"application/x-msschedule\",\"trm\":\"application/x-msterminal\",\"wri\":\"application/x-mswrite\",\"nc\":\"application/x-netcdf\",\"cdf\":\"application/x-netcdf\",\"pac\":\"application/x-ns-proxy-autoconfig\",\"nzb\":\"application/x-nzb\",\"pl\":\"application/x-perl\",\"pm\":\"application/x-perl\",\"p12\":\"application/x-pkcs12\",\"pfx\":\"application/x-pkcs12\",\"p7b\":\"application/x-pkcs7-certificates\",\"spc\":\"application/x-pkcs7-certificates\",\"p7r\":\"application/x-pkcs7-certreqresp\",\"rpm\":\"application/x-redhat-package-manager\",\"ris\":\"application/x-research-info-systems\",\"sea\":\"application/x-sea\",\"sh\":\"application/x-sh\",\"shar\":\"application/x-shar\",\"swf\":\"application/x-shockwave-flash\",\"xap\":\"application/x-silverlight-app\",\"sit\":\"application/x-stuffit\",\"sitx\":\"application/x-stuffitx\",\"srt\":\"application/x-subrip\",\"sv4cpio\":\"application/x-sv4cpio\",\"sv4crc\":\"application/x-sv4crc\",\"t3\":\"application/x-t3vm-image\",\"gam\":\"application/x-tads\",\"tar\":\"application/x-tar\",\"tcl\":\"application/x-tcl\",\"tk\":\"application/x-tcl\",\"tex\":\"application/x-tex\",\"tfm\":\"application/x-tex-tfm\",\"texinfo\":\"application/x-texinfo\",\"texi\":\"application/x-texinfo\",\"obj\":\"model/obj\",\"ustar\":\"application/x-ustar\",\"hdd\":\"application/x-virtualbox-hdd\",\"ova\":\"application/x-virtualbox-ova\",\"ovf\":\"application/x-virtualbox-ovf\",\"vbox\":\"application/x-virtualbox-vbox\",\"vbox-extpack\":\"application/x-virtualbox-vbox-extpack\",\"vdi\":\"application/x-virtualbox-vdi\",\"vhd\":\"application/x-virtualbox-vhd\",\"vmdk\":\"application/x-virtualbox-vmdk\",\"src\":\"application/x-wais-source\",\"webapp\":\"application/x-web-app-manifest+json\",\"der\":\"application/x-x509-ca-cert\",\"crt\":\"application/x-x509-ca-cert\",\"pem\":\"application/x-x509-ca-cert\",\"fig\":\"application/x-xfig\",\"xlf\":\"application/xliff+xml\",\"xpi\":\"application/x-xpinstall\",\"xz\":\"application/x-xz\",\"zip\":\"application/zip\",\"z1\":\"application/x-zmachine\",\"z2\":\"application/x-zmachine\",\"z3\":\"application/x-zmachine\",\"z4\":\"application/x-zmachine\",\"z5\":\"application/x-zmachine\",\"z6\":\"application/x-zmachine\",\"z7\":\"application/x-zmachine\",\"z8\":\"application/x-zmachine\",\"xaml\":\"application/xaml+xml\",\"xav\":\"application/xcap-att+xml\",\"xca\":\"application/xcap-caps+xml\",\"xdf\":\"application/xcap-diff+xml\",\"xel\":\"application/xcap-el+xml\",\"xns\":\"application/xcap-ns+xml\",\"xenc\":\"application/xenc+xml\",\"xhtml\":\"application/xhtml+xml\",\"xht\":\"application/xhtml+xml\",\"xml\":\"application/xml\",\"xsl\":\"application/xml\",\"xsd\":\"application/xml\",\"rng\":\"application/xml\",\"dtd\":\"application/xml-dtd\",\"xop\":\"application/xop+xml\",\"xpl\":\"application/xproc+xml\",\"xslt\":\"application/xslt+xml\",\"xspf\":\"application/xspf+xml\",\"mxml\":\"application/xv+xml\",\"xhvml\":\"application/xv+xml\",\"xvml\":\"application/xv+xml\",\"xvm\":\"application/xv+xml\",\"yang\":\"application/yang\",\"yin\":\"application/yin+xml\",\"lottie\":\"application/zip+dotlottie\",\"3gpp\":\"video/3gpp\",\"adts\":\"audio/aac\",\"aac\":\"audio/aac\",\"adp\":\"audio/adpcm\",\"amr\":\"audio/amr\",\"au\":\"audio/basic\",\"snd\":\"audio/basic\",\"mid\":\"audio/midi\",\"midi\":\"audio/midi\",\"kar\":\"audio/midi\",\"rmi\":\"audio/midi\",\"mxmf\":\"audio/mobile-xmf\",\"mp3\":\"audio/mpeg\",\"m4a\":\"audio/mp4\",\"mp4a\":\"audio/mp4\",\"m4b\":\"audio/mp4\",\"mpga\":\"audio/mpeg\",\"mp2\":\"audio/mpeg\",\"mp2a\":\"audio/mpeg\",\"m2a\":\"audio/mpeg\",\"m3a\":\"audio/mpeg\",\"oga\":\"audio/ogg\",\"ogg\":\"audio/ogg\",\"spx\":\"audio/ogg\",\"opus\":\"audio/ogg\",\"s3m\":\"audio/s3m\",\"sil\":\"audio/silk\",\"uva\":\"audio/vnd.dece.audio\",\"uvva\":\"audio/vnd.dece.audio\",\"eol\":\"audio/vnd.digital-winds\",\"dra\":\"audio/vnd.dra\",\"dts\":\"audio/vnd.dts\",\"dtshd\":\"audio/vnd.dts.hd\",\"lvp\":\"audio/vnd.lucent.voice\",\"pya\":\"audio/vnd.ms-playready.media.pya\",\"ecelp4800\":\"audio/vnd.nuera.ecelp4800\",\"ecelp7470\":\"audio/vnd.nuera.ecelp7470\",\"ecelp9600\":\"audio/vnd.nuera.ecelp9600\",\"rip\":\"audio/vnd.rip\",\"wav\":\"audio/wav\",\"weba\":\"audio/webm\",\"aif\":\"audio/x-aiff\",\"aiff\":\"audio/x-aiff\",\"aifc\":\"audio/x-aiff\",\"caf\":\"audio/x-caf\",\"flac\":\"audio/x-flac\",\"mka\":\"audio/x-matroska\",\"m3u\":\"audio/x-mpegurl\",\"wax\":\"audio/x-ms-wax\",\"wma\":\"audio/x-ms-wma\",\"ram\":\"audio/x-pn-realaudio\",\"ra\":\"audio/x-pn-realaudio\",\"rmp\":\"audio/x-pn-realaudio-plugin\",\"xm\":\"audio/xm\",\"cdx\":\"chemical/x-cdx\",\"cif\":\"chemical/x-cif\",\"cmdf\":\"chemical/x-cmdf\",\"cml\":\"chemical/x-cml\",\"csml\":\"chemical/x-csml\",\"xyz\":\"chemical/x-xyz\",\"ttc\":\"font/collection\",\"otf\":\"font/otf\",\"ttf\":\"font/ttf\",\"woff\":\"font/woff\",\"woff2\":\"font/woff2\",\"exr\":\"image/aces\",\"apng\":\"image/apng\",\"avci\":\"image/avci\",\"avcs\":\"image/avcs\",\"avif\":\"image/avif\",\"bmp\":\"image/bmp\",\"dib\":\"image/bmp\",\"cgm\":\"image/cgm\",\"drle\":\"image/dicom-rle\",\"dpx\":\"image/dpx\",\"fits\":\"image/fits\",\"g3\":\"image/g3fax\",\"gif\":\"image/gif\",\"heic\":\"image/heic\",\"heics\":\"image/heic-sequence\",\"heif\":\"image/heif\",\"heifs\":\"image/heif-sequence\",\"hej2\":\"image/hej2k\",\"ief\":\"image/ief\",\"jaii\":\"image/jaii\",\"jais\":\"image/jais\",\"jls\":\"image/jls\",\"jp2\":\"image/jp2\",\"jpg2\":\"image/jp2\",\"jpg\":\"image/jpeg\",\"jpeg\":\"image/jpeg\",\"jpe\":\"image/jpeg\",\"jph\":\"image/jph\",\"jhc\":\"image/jphc\",\"jpm\":\"image/jpm\",\"jpgm\":\"image/jpm\",\"jpx\":\"image/jpx\",\"jpf\":\"image/jpx\",\"jxl\":\"image/jxl\",\"jxr\":\"image/jxr\",\"jxra\":\"image/jxra\",\"jxrs\":\"image/jxrs\",\"jxs\":\"image/jxs\",\"jxsc\":\"image/jxsc\",\"jxsi\":\"image/jxsi\",\"jxss\":\"image/jxss\",\"ktx\":\"image/ktx\",\"ktx2\":\"image/ktx2\",\"jfif\":\"image/pjpeg\",\"png\":\"image/png\",\"btif\":\"image/prs.btif\",\"btf\":\"image/prs.btif\",\"pti\":\"image/prs.pti\",\"sgi\":\"image/sgi\",\"svg\":\"image/svg+xml\",\"svgz\":\"image/svg+xml\",\"t38\":\"image/t38\",\"tif\":\"image/tiff\",\"tiff\":\"image/tiff\",\"tfx\":\"image/tiff-fx\",\"psd\":\"image/vnd.adobe.photoshop\",\"azv\":\"image/vnd.airzip.accelerator.azv\",\"uvi\":\"image/vnd.dece.graphic\",\"uvvi\":\"image/vnd.dece.graphic\",\"uvg\":\"image/vnd.dece.graphic\",\"uvvg\":\"image/vnd.dece.graphic\",\"djvu\":\"image/vnd.djvu\",\"djv\":\"image/vnd.djvu\",\"sub\":\"text/vnd.dvb.subtitle\",\"dwg\":\"image/vnd.dwg\",\"dxf\":\"image/vnd.dxf\",\"fbs\":\"image/vnd.fastbidsheet\",\"fpx\":\"image/vnd.fpx\",\"fst\":\"image/vnd.fst\",\"mmr\":\"image/vnd.fujixerox.edmics-mmr\",\"rlc\":\"image/vnd.fujixerox.edmics-rlc\",\"ico\":\"image/vnd.microsoft.icon\",\"dds\":\"image/vnd.ms-dds\",\"mdi\":\"image/vnd.ms-modi\",\"wdp\":\"image/vnd.ms-photo\",\"npx\":\"image/vnd.net-fpx\",\"b16\":\"image/vnd.pco.b16\",\"tap\":\"image/vnd.tencent.tap\",\"vtf\":\"image/vnd.valve.source.texture\",\"wbmp\":\"image/vnd.wap.wbmp\",\"xif\":\"image/vnd.xiff\",\"pcx\":\"image/vnd.zbrush.pcx\",\"webp\":\"image/webp\",\"3ds\":\"image/x-3ds\",\"dng\":\"image/x-adobe-dng\",\"ras\":\"image/x-cmu-raster\",\"cmx\":\"image/x-cmx\",\"fh\":\"image/x-freehand\",\"fhc\":\"image/x-freehand\",\"fh4\":\"image/x-freehand\",\"fh5\":\"image/x-freehand\",\"fh7\":\"image/x-freehand\",\"jng\":\"image/x-jng\",\"sid\":\"image/x-mrsid-image\",\"pic\":\"image/x-pict\",\"pct\":\"image/x-pict\",\"pnm\":\"image/x-portable-anymap\",\"pbm\":\"image/x-portable-bitmap\",\"pgm\":\"image/x-portable-graymap\",\"ppm\":\"image/x-portable-pixmap\",\"rgb\":\"image/x-rgb\",\"tga\":\"image/x-tga\",\"xbm\":\"image/x-xbitmap\",\"xpm\":\"image/x-xpixmap\",\"xwd\":\"image/x-xwindowdump\",\"disposition-notification\":\"message/disposition-notification\",\"u8msg\":\"message/global\",\"u8dsn\":\"message/global-delivery-status\",\"u8mdn\":\"message/global-disposition-notification\",\"u8hdr\":\"message/global-headers\",\"eml\":\"message/rfc822\",\"mime\":\"message/rfc822\",\"mht\":\"message/rfc822\",\"mhtml\":\"message/rfc822\",\"wsc\":\"message/vnd.wfa.wsc\",\"3mf\":\"model/3mf\",\"gltf\":\"model/gltf+json\",\"glb\":\"model/gltf-binary\",\"igs\":\"model/iges\",\"iges\":\"model/iges\",\"jt\":\"model/jt\",\"msh\":\"model/mesh\",\"mesh\":\"model/mesh\",\"silo\":\"model/mesh\",\"mtl\":\"model/mtl\",\"step\":\"model/step\",\"stp\":\"model/step\",\"stpnc\":\"model/step\",\"p21\":\"model/step\",\"stpx\":\"model/step+xml\",\"stpz\":\"model/step+zip\",\"stpxz\":\"model/step-xml+zip\",\"u3d\":\"model/u3d\",\"bary\":\"model/vnd.bary\",\"cld\":\"model/vnd.cld\",\"dae\":\"model/vnd.collada+xml\",\"dwf\":\"model/vnd.dwf\",\"gdl\":\"model/vnd.gdl\",\"gtw\":\"model/vnd.gtw\",\"mts\":\"video/mp2t\",\"ogex\":\"model/vnd.opengex\",\"x_b\":\"model/vnd.parasolid.transmit.binary\",\"x_t\":\"model/vnd.parasolid.transmit.text\",\"pyo\":\"model/vnd.pytha.pyox\",\"pyox\":\"model/vnd.pytha.pyox\",\"vds\":\"model/vnd.sap.vds\",\"usda\":\"model/vnd.usda\",\"usdz\":\"model/vnd.usdz+zip\",\"bsp\":\"model/vnd.valve.source.compiled-map\",\"vtu\":\"model/vnd.vtu\",\"wrl\":\"model/vrml\",\"vrml\":\"model/vrml\",\"x3db\":\"model/x3d+fastinfoset\",\"x3dbz\":\"model/x3d+binary\",\"x3dv\":\"model/x3d-vrml\",\"x3dvz\":\"model/x3d+vrml\",\"x3d\":\"model/x3d+xml\",\"x3dz\":\"model/x3d+xml\",\"appcache\":\"text/cache-manifest\",\"manifest\":\"text/cache-manifest\",\"ics\":\"text/calendar\",\"ifb\":\"text/calendar\",\"coffee\":\"text/coffeescript\",\"litcoffee\":\"text/coffeescript\",\"css\":\"text/css\",\"csv\":\"text/csv\",\"html\":\"text/html\",\"htm\":\"text/html\",\"shtml\":\"text/html\",\"jade\":\"text/jade\",\"mjs\":\"text/javascript\",\"jsx\":\"text/jsx\",\"less\":\"text/less\",\"md\":\"text/markdown\",\"markdown\":\"text/markdown\",\"mml\":\"text/mathml\",\"mdx\":\"text/mdx\",\"n3\":\"text/n3\",\"txt\":\"text/plain\",\"text\":\"text/plain\",\"conf\":\"text/plain\",\"def\":\"text/plain\",\"list\":\"text/plain\",\"log\":\"text/plain\",\"in\":\"text/plain\",\"ini\":\"text/plain\",\"dsc\":\"text/prs.lines.tag\",\"rtx\":\"text/richtext\",\"sgml\":\"text/sgml\",\"sgm\":\"text/sgml\",\"shex\":\"text/shex\",\"slim\":\"text/slim\",\"slm\":\"text/slim\",\"spdx\":\"text/spdx\",\"stylus\":\"text/stylus\",\"styl\":\"text/stylus\",\"tsv\":\"text/tab-separated-values\",\"t\":\"text/troff\",\"tr\":\"text/troff\",\"roff\":\"text/troff\",\"man\":\"text/troff\",\"me\":\"text/troff\",\"ms\":\"text/troff\",\"ttl\":\"text/turtle\",\"uri\":\"text/uri-list\",\"uris\":\"text/uri-list\",\"urls\":\"text/uri-list\",\"vcard\":\"text/vcard\",\"curl\":\"text/vnd.curl\",\"dcurl\":\"text/vnd.curl.dcurl\",\"mcurl\":\"text/vnd.curl.mcurl\",\"scurl\":\"text/vnd.curl.scurl\",\"ged\":\"text/vnd.familysearch.gedcom\",\"fly\":\"text/vnd.fly\",\"flx\":\"text/vnd.fmi.flexstor\",\"gv\":\"text/vnd.graphviz\",\"3dml\":\"text/vnd.in3d.3dml\",\"spot\":\"text/vnd.in3d.spot\",\"jad\":\"text/vnd.sun.j2me.app-descriptor\",\"wml\":\"text/vnd.wap.wml\",\"wmls\":\"text/vnd.wap.wmlscript\",\"vtt\":\"text/vtt\",\"wgsl\":\"text/wgsl\",\"s\":\"text/x-asm\",\"asm\":\"text/x-asm\",\"c\":\"text/x-c\",\"cc\":\"text/x-c\",\"cxx\":\"text/x-c\",\"cpp\":\"text/x-c\",\"h\":\"text/x-c\",\"hh\":\"text/x-c\",\"dic\":\"text/x-c\",\"htc\":\"text/x-component\",\"f\":\"text/x-fortran\",\"for\":\"text/x-fortran\",\"f77\":\"text/x-fortran\",\"f90\":\"text/x-fortran\",\"hbs\":\"text/x-handlebars-template\",\"java\":\"text/x-java-source\",\"lua\":\"text/x-lua\",\"mkd\":\"text/x-markdown\",\"nfo\":\"text/x-nfo\",\"opml\":\"text/x-opml\",\"p\":\"text/x-pascal\",\"pas\":\"text/x-pascal\",\"pde\":\"text/x-processing\",\"sass\":\"text/x-sass\",\"scss\":\"text/x-scss\",\"etx\":\"text/x-setext\",\"sfv\":\"text/x-sfv\",\"ymp\":\"text/x-suse-ymp\",\"uu\":\"text/x-uuencode\",\"vcs\":\"text/x-vcalendar\",\"vcf\":\"text/x-vcard\",\"yaml\":\"text/yaml\",\"yml\":\"text/yaml\",\"3gp\":\"video/3gpp\",\"3g2\":\"video/3gpp2\",\"h261\":\"video/h261\",\"h263\":\"video/h263\",\"h264\":\"video/h264\",\"m4s\":\"video/iso.segment\",\"jpgv\":\"video/jpeg\",\"mj2\":\"video/mj2\",\"mjp2\":\"video/mj2\",\"ts\":\"video/mp2t\",\"m2t\":\"video/mp2t\",\"m2ts\":\"video/mp2t\",\"mp4v\":\"video/mp4\",\"mpeg\":\"video/mpeg\",\"mpg\":\"video/mpeg\",\"mpe\":\"video/mpeg\",\"m1v\":\"video/mpeg\",\"m2v\":\"video/mpeg\",\"ogv\":\"video/ogg\",\"qt\":\"video/quicktime\",\"mov\":\"video/quicktime\",\"uvh\":\"video/vnd.dece.hd\",\"uvvh\":\"video/vnd.dece.hd\",\"uvm\":\"video/vnd.dece.mobile\",\"uvvm\":\"video/vnd.dece.mobile\",\"uvp\":\"video/vnd.dece.pd\",\"uvvp\":\"video/vnd.dece.pd\",\"uvs\":\"video/vnd.dece.sd\",\"uvvs\":\"video/vnd.dece.sd\",\"uvv\":\"video/vnd.dece.video\",\"uvvv\":\"video/vnd.dece.video\",\"dvb\":\"video/vnd.dvb.file\",\"fvt\":\"video/vnd.fvt\",\"mxu\":\"video/vnd.mpegurl\",\"m4u\":\"video/vnd.mpegurl\",\"pyv\":\"video/vnd.ms-playready.media.pyv\",\"uvu\":\"video/vnd.uvvu.mp4\",\"uvvu\":\"video/vnd.uvvu.mp4\",\"viv\":\"video/vnd.vivo\",\"webm\":\"video/webm\",\"f4v\":\"video/x-f4v\",\"fli\":\"video/x-fli\",\"flv\":\"video/x-flv\",\"m4v\":\"video/x-m4v\",\"mkv\":\"video/x-matroska\",\"mk3d\":\"video/x-matroska\",\"mks\":\"video/x-matroska\",\"mng\":\"video/x-mng\",\"asf\":\"video/x-ms-asf\",\"asx\":\"video/x-ms-asf\",\"vob\":\"video/x-ms-vob\",\"wm\":\"video/x-ms-wm\",\"wmv\":\"video/x-ms-wmv\",\"wmx\":\"video/x-ms-wmx\",\"wvx\":\"video/x-ms-wvx\",\"avi\":\"video/x-msvideo\",\"movie\":\"video/x-sgi-movie\",\"smv\":\"video/x-smv\",\"ice\":\"x-conference/x-cooltalk\"}"))


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 6848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 4829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ collapse),
/* harmony export */   w: () => (/* binding */ MOST_WILDCARDS)
/* harmony export */ });
/* harmony import */ var _names_folders_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5197);

/** CloudFront's limit of wildcards in progress for a distribution. */
const MOST_WILDCARDS = 15;
/**
 * The paths, if they are at most `maxPaths`. Else as few as wildcards can make them that evict nothing which did not
 * change; and if that does not do either, the up to 15 that evict the least of it. Pure; sorted.
 * @param paths encoded; one that ends in `*` is a wildcard
 */
function collapse(paths, neighbours, maxPaths) {
    const items = withoutCovered(paths);
    const exact = items.map(textOf);
    if (fits(exact, maxPaths))
        return exact;
    const root = grow(items, 0, items.length, 0);
    const harm = harmIn(neighbours);
    const harmless = collectHarmless(root, harm);
    if (fits(harmless, maxPaths))
        return harmless;
    const most = Math.min(maxPaths, MOST_WILDCARDS);
    return chooseFrom(root, most, leastHarm(root, most, harm), harm);
}
function textOf({ stem, isWildcard }) {
    return isWildcard ? `${stem}*` : stem;
}
function fits(paths, maxPaths) {
    return paths.length <= maxPaths && paths.filter(path => path.endsWith('*')).length <= MOST_WILDCARDS;
}
/** Sorted, each once, without those that a wildcard among them covers. */
function withoutCovered(paths) {
    const items = [];
    let wildcard;
    for (const { stem, isWildcard } of [...new Set(paths)].map(itemOf).sort(byStem)) {
        if (wildcard !== undefined && stem.startsWith(wildcard))
            continue;
        if (isWildcard)
            wildcard = stem;
        items.push({ stem, isWildcard });
    }
    return items;
}
function itemOf(path) {
    return path.endsWith('*')
        ? { stem: path.slice(0, -1), isWildcard: true }
        : { stem: path, isWildcard: false };
}
function byStem(a, b) {
    if (a.stem === b.stem)
        return Number(b.isWildcard) - Number(a.isWildcard);
    return a.stem < b.stem ? -1 : 1;
}
/** The trie of the sorted items `from` (inclusive) to `to`, which have `depth` characters in common at least. */
function grow(items, from, to, depth) {
    const stemAt = (index) => items[index]?.stem ?? '';
    const [first, last] = [stemAt(from), stemAt(to - 1)];
    if (to - from === 1)
        return { stem: first, isWildcard: items[from]?.isWildcard ?? false, children: [] };
    let common = depth;
    for (let next = characterAt(first, common); next !== ''; next = characterAt(first, common)) {
        if (characterAt(last, common) !== next)
            break;
        common += next.length;
    }
    const children = [];
    let start = from;
    while (start < to) {
        const letter = characterAt(stemAt(start), common);
        let end = start + 1;
        while (end < to && characterAt(stemAt(end), common) === letter)
            end += 1;
        children.push(grow(items, start, end, common));
        start = end;
    }
    return { stem: first.slice(0, common), isWildcard: true, children };
}
/** A character of UTF-8 in escapes. */
const ESCAPED = /%(?:[\dAB]|[CD].%.|E.%..%.|F.%..%..%.)./iy;
/** Empty at the end. Escapes stay whole: before a `*`, half a character is no URL, which CloudFront may refuse. */
function characterAt(stem, index) {
    const unit = stem.charAt(index);
    if (unit !== '%')
        return unit;
    ESCAPED.lastIndex = index;
    return ESCAPED.exec(stem)?.[0] ?? unit;
}
/** More than the number of objects: a wildcard that reaches beyond what is known is the last resort. */
const UNKNOWN = 1e12;
function harmIn({ untouched, known, unlisted = [] }) {
    const countUntouched = counterIn(untouched);
    const countUnlisted = counterIn(unlisted);
    const folders = new Set(unlisted);
    const isKnown = (stem) => known.every(folder => stem.startsWith(folder)) &&
        countUnlisted(stem) === 0 &&
        (0,_names_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .outermost */ .J9)(stem, folders) === undefined;
    return stem => countUntouched(stem) + (isKnown(stem) ? 0 : UNKNOWN);
}
/** Tells how many of the paths begin with a stem. */
function counterIn(paths) {
    const sorted = [...paths].sort((a, b) => (a < b ? -1 : Number(a > b)));
    const firstAt = (isPast) => {
        let [low, high] = [0, sorted.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (isPast(sorted[middle] ?? ''))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    };
    return stem => {
        const begin = firstAt(path => path >= stem);
        const end = firstAt(path => path > stem && !path.startsWith(stem));
        return end - begin;
    };
}
function collectHarmless(node, harm) {
    if (node.children.length === 0)
        return [textOf(node)];
    if (harm(node.stem) === 0)
        return [`${node.stem}*`];
    return node.children.flatMap(child => collectHarmless(child, harm));
}
function leastHarm(root, most, harm) {
    const harms = new Map();
    const visit = (node) => {
        const { stem, isWildcard, children } = node;
        const own = isWildcard ? harm(stem) : 0;
        const apart = children.map(visit).reduce((sum, child) => together(sum, child, most), [0]);
        const least = [Number.POSITIVE_INFINITY];
        for (let paths = 1; paths <= most; paths += 1) {
            least.push(children.length === 0 ? own : Math.min(own, atMost(apart, paths)));
            // More paths than that are of no use.
            if (least[paths] === 0)
                break;
        }
        harms.set(node, least);
        return least;
    };
    visit(root);
    return harms;
}
/** The list ends where more paths are of no use. */
function atMost(least, paths) {
    return least[Math.min(paths, least.length - 1)] ?? Number.POSITIVE_INFINITY;
}
/** The least harm of two things that need paths of their own. */
function together(a, b, most) {
    const length = Math.min(most, a.length + b.length - 2) + 1;
    const least = [];
    for (let paths = 0; paths < length; paths += 1) {
        let found = Number.POSITIVE_INFINITY;
        for (let own = 0; own <= Math.min(paths, b.length - 1); own += 1) {
            found = Math.min(found, atMost(a, paths - own) + atMost(b, own));
        }
        least.push(found);
    }
    return least;
}
/** The paths that cover the node with the harm that `leastHarm` found; of equal choices the fewest. */
function chooseFrom(node, paths, harms, harm) {
    const { stem, children } = node;
    if (children.length === 0)
        return [textOf(node)];
    const leastOf = (child) => harms.get(child) ?? [];
    if (harm(stem) === atMost(leastOf(node), paths))
        return [`${stem}*`];
    const sums = [[0]];
    for (const child of children)
        sums.push(together(sums.at(-1) ?? [], leastOf(child), paths));
    const chosen = [];
    let left = paths;
    for (const [index, child] of [...children.entries()].reverse()) {
        const wanted = atMost(sums[index + 1] ?? [], left);
        let given = 1;
        while (atMost(sums[index] ?? [], left - given) + atMost(leastOf(child), given) !== wanted)
            given += 1;
        chosen.push(chooseFrom(child, given, harms, harm));
        left -= given;
    }
    return chosen.reverse().flat();
}


/***/ }),

/***/ 1088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* binding */ addressable),
/* harmony export */   _e: () => (/* binding */ belowOrigin),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   gO: () => (/* binding */ encodeWritten),
/* harmony export */   wi: () => (/* binding */ urlPaths)
/* harmony export */ });
/* harmony import */ var _names_addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4704);


/** As in `encodeKey`, for what somebody has written as a URL path: its escapes and its query stay. */
const UNSAFE_WRITTEN = /[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/gu;
/** A URL path as somebody wrote it, with what has to be encoded encoded. */
function encodeWritten(path) {
    return path.toWellFormed().replace(UNSAFE_WRITTEN, encodeURIComponent);
}
/**
 * The URL paths, from the root of the bucket, under which a cache may hold an object: its own, and those of the folder
 * whose index it is, with and without the slash.
 */
function urlPaths(key) {
    const path = `/${(0,_names_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeKey */ .g)(key)}`;
    const folder = /^(.*\/)index\.html$/.exec(path)?.[1];
    if (folder === undefined)
        return [path];
    return folder === '/' ? [path, folder] : [path, folder, folder.slice(0, -1)];
}
/**
 * A path from the root of the bucket as the distribution's visitors ask for it, or undefined where they cannot.
 * @param originPath what CloudFront puts before each path on its way to the bucket: empty, or `/folder`
 */
function belowOrigin(path, originPath) {
    const origin = encodeWritten(originPath.replace(/\/+$/, ''));
    return path.startsWith(`${origin}/`) ? path.slice(origin.length) : undefined;
}
/** Whether an item of an invalidation means all that has a cache tag, and no path. */
function isTag(item) {
    return item.startsWith('#');
}
/** CloudFront finds no path with a `~`, encoded or not: only a wildcard before it reaches the object. */
function addressable(path) {
    const tilde = path.indexOf('~');
    return tilde === -1 ? path : `${path.slice(0, tilde)}*`;
}


/***/ }),

/***/ 7706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isTenant)
/* harmony export */ });
/** Whether an ID is one of a tenant of a multi-tenant distribution. */
function isTenant(id) {
    return /^dt_[A-Za-z0-9]+$/.test(id);
}


/***/ }),

/***/ 1074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ commandCalled),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   bw: () => (/* binding */ FIRST_WORDS),
/* harmony export */   vc: () => (/* binding */ OTHER_WORDS),
/* harmony export */   zl: () => (/* binding */ COMMAND_TEXTS)
/* harmony export */ });
const COMMANDS = ['deploy', 'preview', 'sweep', 'list', 'remove', 'iam-policy'];
const COMMAND_TEXTS = {
    deploy: {
        text: 'Deploy a built site to a prefix of a bucket. Uploads only what changed.',
        words: '<source> s3://<bucket>/<prefix>',
        aliases: ['sync', 'cp'],
        examples: [
            's3-site-deploy dist s3://www.example.com --delete --dry-run',
            's3-site-deploy deploy dist s3://www.example.com/blog --delete owned --exclude "*.map"',
            's3-site-deploy cp report.pdf s3://www.example.com/files/2026.pdf',
        ],
    },
    preview: {
        text: 'Deploy the preview of a pull request, and remove it once the pull request is closed.',
        words: '<source> s3://<bucket>/<prefix>',
        aliases: [],
        examples: ['s3-site-deploy preview dist s3://previews.example.com'],
    },
    sweep: {
        text: 'Remove previews that no deploy has changed for some time.',
        words: 's3://<bucket>/<prefix>',
        aliases: [],
        examples: ['s3-site-deploy sweep s3://previews.example.com --older-than 14d --dry-run'],
    },
    list: {
        text: 'List the objects below a prefix.',
        words: 's3://<bucket>/<prefix>',
        aliases: ['ls'],
        examples: ['s3-site-deploy ls s3://www.example.com/blog --json'],
    },
    remove: {
        text: 'Delete the objects below a prefix.',
        words: 's3://<bucket>/<prefix>',
        aliases: ['rm'],
        examples: ['s3-site-deploy rm s3://previews.example.com/pr-42 --dry-run'],
    },
    'iam-policy': {
        text: 'Print the smallest IAM policy that a deploy with the same options needs. Sends no requests.',
        words: 's3://<bucket>/<prefix>',
        aliases: [],
        examples: ['s3-site-deploy iam-policy s3://www.example.com/blog --delete'],
    },
};
/** Other words that the command line knows, and their arguments. */
const OTHER_WORDS = {
    help: { text: 'Show this help, or the help of a command.', words: '[command]' },
    completion: { text: 'Print a completion script for bash, zsh or fish.', words: '<shell>' },
    version: { text: 'Show the version.', words: '' },
};
/** The command that a word of the command line stands for. */
function commandCalled(word) {
    return COMMANDS.find(command => command === word || COMMAND_TEXTS[command].aliases.includes(word));
}
/** Every word that a command line may begin with, in the order of `--help`. */
const FIRST_WORDS = [
    ...COMMANDS.flatMap(command => [command, ...COMMAND_TEXTS[command].aliases]),
    ...Object.keys(OTHER_WORDS),
];


/***/ }),

/***/ 64:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ hiddenBy)
/* harmony export */ });
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7032);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7402);


/**
 * What a nearer layer of options hides of a farther one, besides the options that it says itself: bucket and domain are
 * two ways to say the same, and a whole target needs no prefix of another one.
 * @param textOf what the nearer layer says; empty or undefined: nothing
 */
function hiddenBy(textOf) {
    const hidden = new Set();
    const bucket = textOf('bucket') ?? '';
    if (bucket !== '')
        hidden.add('domain');
    if (bucket !== '' && (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .textLines */ .F)(bucket).every(_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isTarget */ .E))
        hidden.add('prefix');
    if (textOf('domain'))
        hidden.add('bucket');
    return hidden;
}


/***/ }),

/***/ 5752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isUnlocated),
/* harmony export */   t: () => (/* binding */ located)
/* harmony export */ });
/** Whether CloudFront has to be asked for the bucket. */
function isUnlocated({ target }) {
    return target.bucket === '';
}
/**
 * The config with the bucket that its domain leads to: its prefix is one below the origin's, and the distribution is
 * invalidated, too.
 */
function located(config, origin) {
    const { bucket, prefix, region, distribution } = origin;
    return {
        ...config,
        target: { bucket, prefix: prefix + config.target.prefix },
        connection: inRegion(config.connection, region),
        ...(config.command !== 'list' && {
            ...(config.record && { record: belowOrigin(prefix, config.record) }),
            ...(config.cloudFront && { cloudFront: withDistribution(distribution, config.cloudFront) }),
        }),
    };
}
/** Its host name knows better than an environment that is made for something else. */
function inRegion(connection, name) {
    const isSaid = connection.region?.from === 'input' || connection.endpoint !== undefined;
    return name === undefined || isSaid ? connection : { ...connection, region: { name, from: 'environment' } };
}
/** A record in a separate bucket stays where it is. */
function belowOrigin(prefix, { bucket, key }) {
    return bucket === undefined ? { key: prefix + key } : { bucket, key };
}
function withDistribution(id, options) {
    return { ...options, distributions: [...new Set([id, ...options.distributions])] };
}


/***/ }),

/***/ 1236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ ENCRYPTIONS),
/* harmony export */   AP: () => (/* binding */ ACLS),
/* harmony export */   Co: () => (/* binding */ COMMAND_LINE_OPTIONS),
/* harmony export */   IY: () => (/* binding */ FILE_OPTIONS),
/* harmony export */   _7: () => (/* binding */ COMPRESSIONS),
/* harmony export */   b7: () => (/* binding */ optionNamed),
/* harmony export */   bn: () => (/* binding */ ACTION_INPUTS),
/* harmony export */   e4: () => (/* binding */ shownCommands),
/* harmony export */   hK: () => (/* binding */ CLEAN_URLS),
/* harmony export */   lw: () => (/* binding */ OPTIONS)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1074);

/** The canned ACLs that S3 knows for objects. */
const ACLS = [
    'private',
    'public-read',
    'public-read-write',
    'authenticated-read',
    'aws-exec-read',
    'bucket-owner-read',
    'bucket-owner-full-control',
];
const COMPRESSIONS = ['none', 'gzip', 'br'];
const CLEAN_URLS = ['false', 'true', 'only', 'directories'];
const ENCRYPTIONS = ['AES256', 'aws:kms', 'aws:kms:dsse'];
const ALL = _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo;
// A policy is for a deploy with the same options.
const DELETING = ['deploy', 'preview', 'remove', 'iam-policy'];
const REMOVING = [...DELETING, 'sweep'];
const DEPLOY = ['deploy', 'preview', 'iam-policy'];
const TABLE = [
    {
        name: 'command',
        type: 'choice',
        inFile: false,
        choices: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo,
        default: 'deploy',
        commands: ALL,
        only: 'action',
        text: 'What to do: `deploy` the source, deploy or remove the `preview` of a pull request, `sweep` old previews, `list` the objects under the prefix, `remove` them, or print the `iam-policy` that a deploy needs.',
        details: 'Inputs that a command does not use are ignored, so one step can serve two commands.',
    },
    {
        name: 'bucket',
        type: 'lines',
        default: '',
        commands: ALL,
        requiredBy: ALL,
        value: 'name',
        text: 'Name of the bucket, or `s3://bucket/some/prefix`. For several buckets, one per line.',
        details: 'You can also give the ARN or alias of an access point. Omit it if you set `domain`. With several buckets, ' +
            'nothing is written until every plan passes: see [Several buckets](#several-buckets).',
    },
    {
        name: 'domain',
        type: 'text',
        default: '',
        otherwise: 'none',
        commands: ALL,
        value: 'name',
        text: 'Instead of `bucket`: a domain of a CloudFront distribution whose origin is the bucket, such as `www.example.com`.',
        details: 'The action invalidates that distribution, puts its origin path before `prefix`, and uses the domain as ' +
            '`site-url` unless you set one. Needs `cloudfront:ListDistributions`. See ' +
            '[docs/cloudfront.md](docs/cloudfront.md).',
    },
    {
        name: 'region',
        type: 'text',
        default: '',
        otherwise: "`AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's, or the bucket's own",
        commands: ALL,
        value: 'name',
        text: 'Region of the bucket, if the environment does not set one.',
        details: 'A wrong region is detected and corrected. If it came from this input, you get a warning.',
    },
    {
        name: 'source',
        type: 'lines',
        default: '',
        commands: DEPLOY,
        requiredBy: ['deploy'],
        value: 'path',
        text: 'What to deploy: a directory, a file, or glob patterns, one per line (`!` excludes).',
        details: 'A single file becomes one object under the prefix, under its own name or the one in `as`. Patterns work as in ' +
            '`@actions/glob` and match dotfiles. Keys are relative to the fixed part of the first pattern, and all other ' +
            'patterns must stay within it.',
    },
    {
        name: 'as',
        type: 'text',
        default: '',
        otherwise: 'the name of the file',
        commands: DEPLOY,
        value: 'name',
        text: 'Name of the object if `source` is a single file, such as `latest.zip`.',
        details: 'The name is relative to the prefix and may contain slashes: `downloads/latest.zip`.',
    },
    {
        name: 'prefix',
        type: 'text',
        default: '',
        otherwise: 'the whole bucket',
        commands: ALL,
        value: 'path',
        text: 'Folder in the bucket to deploy to, such as `blog` or `previews/42`. Nothing outside it is touched.',
        details: 'Leading and trailing slashes make no difference.',
    },
    {
        name: 'delete',
        type: 'boolean',
        also: ['owned'],
        default: 'false',
        commands: DEPLOY,
        text: 'Delete objects under the prefix that are not in the source: `true`, `false`, or `owned` (only objects that an earlier deploy uploaded).',
        details: 'Deletes run after all writes, and only if every write succeeded. Not allowed if `source` is a single file.',
    },
    {
        name: 'include',
        type: 'lines',
        default: '',
        otherwise: 'everything',
        commands: DELETING,
        value: 'pattern',
        text: 'Deploy and delete only paths that match these patterns (.gitignore syntax), one per line.',
        details: 'Patterns match the path relative to the prefix and are case-sensitive. `#` starts a comment, `!` negates. ' +
            'Paths that are not included, or are excluded, are neither uploaded nor deleted.',
    },
    {
        name: 'exclude',
        type: 'lines',
        default: '',
        otherwise: 'nothing',
        commands: DELETING,
        value: 'pattern',
        text: 'Ignore paths that match, both in the source and in the bucket. Same patterns as `include`.',
    },
    {
        name: 'protect',
        type: 'lines',
        default: '',
        otherwise: 'nothing',
        commands: DELETING,
        value: 'pattern',
        text: 'Never delete paths that match. Same patterns as `include`.',
    },
    {
        name: 'max-deletes',
        type: 'text',
        default: 'auto',
        commands: DELETING,
        value: 'limit',
        text: 'Stop before any write if more objects would be deleted: `auto`, a number, a percentage (`50%`), or `unlimited`.',
        details: '`auto` stops at more than 5 deletes if fewer than half of the deletable objects would be left, counting new ' +
            'files. It stops at more than 20 if more than half of the objects without a content hash in their name would go ' +
            'and no new file of their kind replaces them. It also stops if `index.html` would be deleted because the source ' +
            'has none. For `remove`, `auto` is 256. A percentage refers to all objects listed under the prefix.',
    },
    {
        name: 'allow',
        type: 'lines',
        default: '',
        otherwise: 'nothing',
        commands: DEPLOY,
        value: 'pattern',
        text: 'Publish files that match even if they look like secrets or leftovers. Same patterns as `include`.',
        details: 'Refused by default: `.git/`, `.svn/`, `.hg/`, `.github/`, `.env`, `.env.*`, `.envrc`, `.npmrc`, `.pypirc`, ' +
            '`.netrc`, `.git-credentials`, `.htpasswd`, `.pgpass`, `.my.cnf`, `.s3cfg`, `.vault-token`, `.terraformrc`, ' +
            '`.aws/`, `.ssh/`, `.docker/`, `.kube/`, `.gnupg/`, `.azure/`, `*.tfstate`, `*.ppk`, ' +
            'private keys, GitHub, AWS, npm and Slack tokens, `node_modules/` at the top, Git LFS pointers. Skipped ' +
            'by default: `.DS_Store`, `Thumbs.db`, `desktop.ini`, `._*`.',
    },
    {
        name: 'dry-run',
        type: 'boolean',
        short: 'n',
        default: 'false',
        commands: REMOVING,
        text: 'Show the plan and write nothing.',
        details: 'If the plan would be refused, the dry run shows it and fails with the same error.',
    },
    {
        name: 'cache-control',
        type: 'text',
        default: 'auto',
        commands: DEPLOY,
        value: 'value',
        text: 'Cache-Control of the objects: `auto`, `cdn`, `none`, or one value for all.',
        details: '`auto`: `public, max-age=31536000, immutable` for files with a content hash in their name, `public, max-age=0, ' +
            'must-revalidate` for all others. `cdn`: the same, but adds `s-maxage=86400` for the others, so that a CDN ' +
            'keeps them until they are invalidated.',
    },
    {
        name: 'headers',
        type: 'text',
        default: '',
        otherwise: 'none',
        commands: DEPLOY,
        value: 'yaml',
        text: 'Headers by pattern: YAML, or the path of a YAML file, that maps patterns (as in `include`) to headers.',
        details: 'For each header, the last matching pattern wins; `null` removes the header. You can set `cache-control`, ' +
            '`content-type`, `content-disposition`, `content-encoding`, `content-language`, `expires`, ' +
            '`website-redirect-location`, `storage-class`, `x-amz-meta-*` and `tags`. See ' +
            '[docs/headers.md](docs/headers.md).',
    },
    {
        name: 'site-files',
        type: 'boolean',
        default: 'false',
        commands: DEPLOY,
        text: 'Apply the `_headers` and `_redirects` files from the source, as Netlify and Cloudflare Pages do, as far as S3 can.',
        details: 'Warns about lines that S3 cannot apply. The two files are not uploaded. `headers` wins over `_headers`. See ' +
            '[docs/site-files.md](docs/site-files.md).',
    },
    {
        name: 'keep-assets',
        type: 'text',
        default: '0',
        commands: DEPLOY,
        value: 'time',
        text: 'With `delete`, how long to keep files that the source no longer has but open pages may still load, such as `7d` or `12h`.',
        details: 'Applies to scripts, styles, images and data, with or without a hash in their name. Pages, feeds and service ' +
            'workers are deleted at once. The time starts with the first deploy without the file, and the first deploy ' +
            'after it ends deletes the file. Kept files do not count towards `max-deletes`. Needs the record.',
    },
    {
        name: 'immutable-change',
        type: 'choice',
        choices: ['error', 'warn', 'allow'],
        default: 'error',
        commands: DEPLOY,
        value: 'what',
        text: 'What to do if the content of an object served as `immutable` would change: `error`, `warn` or `allow`.',
        details: 'Browsers that cached the object keep the old content for up to a year. `error` stops before any write.',
    },
    {
        name: 'broken-links',
        type: 'choice',
        choices: ['warn', 'error', 'off'],
        default: 'warn',
        commands: DEPLOY,
        value: 'what',
        text: 'What to do if a page or stylesheet links to a file of the site that is neither in the source nor kept in the bucket: `warn`, `error` or `off`.',
        details: '`warn` checks the files that this run uploads and reads anyway. `error` reads every page and stylesheet of the ' +
            'source, and stops before any write. Anchors (`#id`) are checked too, but a missing one is only ever a warning. ' +
            'Links to other sites are not checked. Unless this is `off`, a file that an uploaded page or stylesheet still ' +
            'shows is not deleted. See [docs/links.md](docs/links.md).',
    },
    {
        name: 'record',
        type: 'text',
        default: '.s3-site-deploy.json',
        commands: DELETING,
        value: 'key',
        text: 'Where a deploy records what it did: a key under the prefix, `s3://bucket/key`, or `false` for no record.',
        details: 'The record holds no file names and no secrets. It lets changed headers reach unchanged objects, avoids ' +
            'repeated uploads under SSE-KMS, and is needed for `keep-assets` and `delete: owned`. See ' +
            '[docs/record.md](docs/record.md).',
    },
    {
        name: 'check-headers',
        type: 'choice',
        choices: ['auto', 'true', 'false'],
        default: 'auto',
        commands: DEPLOY,
        value: 'when',
        text: 'Check the headers of unchanged objects with one HEAD request each: `auto`, `true` or `false`.',
        details: '`auto`: only objects whose headers are not in the record: all of them in the first deploy to an existing ' +
            'bucket, none with `record: false`. `true`: all objects, in every run.',
    },
    {
        name: 'compress',
        type: 'choice',
        choices: COMPRESSIONS,
        default: 'none',
        commands: DEPLOY,
        value: 'encoding',
        text: 'Compress text before uploading it, and set its Content-Encoding: `none`, `gzip` or `br`.',
        details: 'S3 sends it compressed to every client, even one that does not accept the encoding. Behind CloudFront, use ' +
            "CloudFront's own compression instead in most cases. See [docs/compression.md](docs/compression.md).",
    },
    {
        name: 'compress-types',
        type: 'lines',
        default: '',
        otherwise: 'text, scripts, JSON, XML, SVG, WebAssembly, uncompressed fonts',
        commands: DEPLOY,
        value: 'type',
        text: 'Media types to compress instead of the default ones, one per line: `text/html`, `text/*`, `+json`.',
    },
    {
        name: 'clean-urls',
        type: 'choice',
        choices: CLEAN_URLS,
        default: 'false',
        commands: DEPLOY,
        value: 'mode',
        text: 'Upload pages under their own name (`false`); `about.html` also as `about` (`true`) or only as `about` (`only`); or `about/index.html` also as `about/` and `about` (`directories`).',
        details: 'Under `true` and `only`, `index.html` and `404.html` keep their names. If two files would get the same name, ' +
            'the run stops before any write. See [docs/clean-urls.md](docs/clean-urls.md).',
    },
    {
        name: 'cloudfront-distribution-id',
        type: 'lines',
        default: '',
        otherwise: 'none',
        commands: REMOVING,
        value: 'id',
        text: 'CloudFront distributions to invalidate, or tenants of multi-tenant distributions (`dt_…`), one per line.',
        details: 'Invalidates what changed or was deleted, after pages are uploaded and stale pages deleted, and before the ' +
            'files that old pages load are deleted. If a distribution does not exist, the run stops before any write. See ' +
            '[docs/cloudfront.md](docs/cloudfront.md).',
    },
    {
        name: 'invalidate',
        type: 'lines',
        default: 'auto',
        commands: REMOVING,
        value: 'what',
        text: 'What to invalidate if anything changed: `auto`, `all` (`/*`), `none`, or URL paths and cache tags (`#pages`), one per line.',
        details: '`auto` sends the URL paths of everything that changed or was deleted and that visitors could have seen, ' +
            'including the folder URL of an `index.html`.',
    },
    {
        name: 'invalidation-max-paths',
        type: 'number',
        default: '10',
        commands: REMOVING,
        value: 'number',
        text: 'How many paths `auto` sends individually; above that it uses wildcards.',
        details: 'It first tries wildcards that evict nothing unchanged, then up to 15 wildcards that evict the least. Each ' +
            'account gets 1,000 free paths a month; a wildcard counts as one.',
    },
    {
        name: 'invalidation-wait',
        type: 'boolean',
        also: ['auto'],
        default: 'auto',
        commands: REMOVING,
        text: 'Wait for CloudFront to complete the invalidation: `true` (up to 15 minutes), `false`, or `auto` (only when needed).',
        details: '`auto` waits, for up to 5 minutes, before it deletes files that pages cached at the edge may still load. An ' +
            'invalidation usually takes less than 25 seconds. Needs `cloudfront:GetInvalidation`.',
    },
    {
        name: 'config',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: '`s3-site-deploy.yml`, if it exists',
        commands: ALL,
        value: 'path',
        text: 'Configuration file that sets these options by name, or `false` for none.',
        details: 'Inputs override the file. See [docs/configuration.md](docs/configuration.md).',
    },
    {
        name: 'environment',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: 'none',
        commands: ALL,
        value: 'name',
        text: "Which of the configuration file's `environments` to use, such as `production`.",
    },
    {
        name: 'site-url',
        type: 'text',
        default: '',
        otherwise: 'none',
        commands: DELETING,
        value: 'url',
        text: 'URL at which visitors find what is under the prefix; `{prefix}` stands for the prefix.',
        details: 'For example `https://www.example.com` or `https://{prefix}.preview.example.com`. Shown in the log, the summary ' +
            'and the comment, and returned as the output `url`.',
    },
    {
        name: 'verify',
        type: 'boolean',
        also: ['spa'],
        default: 'false',
        commands: DEPLOY,
        text: 'After a deploy, fetch the site through `site-url` and compare it with what was deployed. Fail if it differs.',
        details: 'Checks changed and deleted pages, a sample of the rest, and an address that must return 404. With `spa`, ' +
            'unknown addresses may return a page. Allows caches time to catch up. See ' +
            '[docs/live-check.md](docs/live-check.md).',
    },
    {
        name: 'verify-headers',
        type: 'lines',
        inFile: false,
        default: '',
        otherwise: 'none',
        commands: DEPLOY,
        value: 'header',
        text: 'Request headers for `verify`, one per line, such as `Authorization: Basic …`.',
        details: 'Sent to the origin of `site-url` only. Take the values from secrets.',
    },
    {
        name: 'manifest',
        type: 'boolean',
        default: 'false',
        commands: DEPLOY,
        text: 'After a deploy, write the SHA-256 of every file to `manifest-file`, for `actions/attest` to sign.',
        details: 'The format is that of `sha256sum`. Not written in a dry run, or if anything failed. See ' +
            '[docs/provenance.md](docs/provenance.md).',
    },
    {
        name: 'comment',
        type: 'boolean',
        also: ['changes'],
        default: 'false',
        commands: DELETING,
        only: 'action',
        text: 'Report on the pull request, in one comment that each run updates: `true`, `false`, or `changes` to comment only if something changes.',
        details: 'Needs `permissions: pull-requests: write`. If the comment cannot be written, the step does not fail. See ' +
            '[docs/pull-requests.md](docs/pull-requests.md).',
    },
    {
        name: 'comment-id',
        type: 'text',
        default: '',
        otherwise: 'bucket and prefix',
        commands: DELETING,
        only: 'action',
        text: 'Distinguishes this comment from others on the same pull request, if several steps deploy to one prefix.',
    },
    {
        name: 'older-than',
        type: 'text',
        default: '14d',
        commands: ['sweep'],
        value: 'time',
        text: 'Remove previews that no deploy has changed for this long, such as `14d` or `12h`.',
    },
    {
        name: 'deployment',
        type: 'boolean',
        also: ['auto'],
        default: 'auto',
        commands: ['preview'],
        only: 'action',
        text: 'Show a preview as a GitHub deployment: `true`, `false`, or `auto` (if the job has permission).',
        details: 'Needs `permissions: deployments: write`. Removing the preview marks the deployment inactive.',
    },
    {
        name: 'github-token',
        type: 'text',
        inFile: false,
        default: '',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
        expression: '${{ github.token }}',
        otherwise: "the job's own",
        commands: DELETING,
        only: 'action',
        text: 'Token for writing the comment and looking up commits.',
    },
    {
        name: 'fail-on',
        type: 'lines',
        default: '',
        otherwise: 'none',
        commands: DEPLOY,
        value: 'what',
        text: 'Stop before any write on any of `deletes`, `warnings`, `growth>20%`, `broken-links`, `immutable-change`.',
        details: 'One per line, or separated by commas. A dry run fails too, so you can use it as a check on pull requests.',
    },
    {
        name: 'max-size',
        type: 'lines',
        pairs: true,
        default: '',
        otherwise: 'unlimited',
        commands: DEPLOY,
        value: 'size',
        text: 'Largest size of the whole site, such as `50MB`, or of all files that match a pattern together, one per line, such as `*.js: 500kB`.',
        details: 'Sizes are as stored: compressed, if `compress` compresses the file.',
    },
    {
        name: 'max-file-size',
        type: 'lines',
        pairs: true,
        default: '',
        otherwise: 'unlimited',
        commands: DEPLOY,
        value: 'size',
        text: 'Largest size of a single file, such as `5MB`, or per pattern, one per line, such as `*.js: 300kB`.',
        details: 'Sizes are as stored. A size without a pattern applies to files that no other pattern matches.',
    },
    {
        name: 'require',
        type: 'lines',
        default: '',
        otherwise: 'none',
        commands: DEPLOY,
        value: 'pattern',
        text: 'Files that must be in the source, one pattern per line; `pages>=10` requires at least 10 pages.',
    },
    {
        name: 'forbid-source-maps',
        type: 'boolean',
        default: 'false',
        commands: DEPLOY,
        text: 'Refuse to deploy if the source contains source maps of scripts or stylesheets.',
    },
    {
        name: 'concurrency',
        type: 'number',
        default: '',
        otherwise: 'automatic',
        commands: ALL,
        value: 'number',
        text: 'Maximum number of requests in flight.',
    },
    {
        name: 'endpoint',
        type: 'text',
        default: '',
        otherwise: 'AWS',
        commands: ALL,
        value: 'url',
        text: 'URL of an S3-compatible store, such as MinIO, R2, B2 or Spaces.',
    },
    {
        name: 'force-path-style',
        type: 'boolean',
        default: '',
        otherwise: 'automatic',
        commands: ALL,
        text: 'Put the bucket name in the path of request URLs instead of the host name.',
    },
    {
        name: 'acl',
        type: 'choice',
        choices: ACLS,
        default: '',
        otherwise: 'none sent',
        commands: DEPLOY,
        value: 'acl',
        text: 'Canned ACL for every object.',
        details: 'A bucket with ACLs disabled, the default on AWS, accepts only `bucket-owner-full-control`.',
    },
    {
        name: 'storage-class',
        type: 'text',
        default: '',
        otherwise: 'none sent',
        commands: DEPLOY,
        value: 'class',
        text: 'Storage class for every object, such as `STANDARD_IA` or `INTELLIGENT_TIERING`.',
    },
    {
        name: 'sse',
        type: 'choice',
        choices: ENCRYPTIONS,
        default: '',
        otherwise: 'none sent',
        commands: DEPLOY,
        value: 'kind',
        text: 'Server-side encryption for every object.',
    },
    {
        name: 'sse-kms-key-id',
        type: 'text',
        default: '',
        otherwise: 'none sent',
        commands: DEPLOY,
        value: 'key',
        text: 'KMS key for `sse`: its ID, alias or ARN.',
    },
    {
        name: 'expected-bucket-owner',
        type: 'text',
        default: '',
        otherwise: 'not checked',
        commands: ALL,
        value: 'account',
        text: 'ID of the AWS account that must own the bucket. Otherwise every request fails.',
        details: 'Twelve digits. Quote it in YAML.',
    },
    {
        name: 'trust',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: 'the permissions',
        commands: ['iam-policy'],
        value: 'owner/repo',
        text: "Print the role's trust policy instead, for `owner/repo`, `owner/repo:environment` or `owner/repo:refs/heads/main`.",
        details: "It trusts GitHub's OIDC tokens. See [docs/permissions.md](docs/permissions.md).",
    },
    {
        name: 'aws-profile',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: '`AWS_PROFILE`',
        commands: ALL,
        value: 'name',
        text: 'Profile of the shared AWS configuration that provides credentials and region.',
    },
    {
        name: 'role-to-assume',
        type: 'lines',
        inFile: false,
        default: '',
        otherwise: 'none',
        commands: ALL,
        value: 'arn',
        text: "Role to assume, using the workflow's token (`permissions: id-token: write`) if there is one, otherwise the credentials found.",
        details: 'To chain roles, give one per line. Credentials are renewed for as long as the deploy takes, and never passed ' +
            'on to later steps. See [docs/credentials.md](docs/credentials.md).',
    },
    {
        name: 'role-session-name',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: '`s3-site-deploy-` and the run ID',
        commands: ALL,
        value: 'name',
        text: 'Session name, as shown in CloudTrail.',
    },
    {
        name: 'role-duration',
        type: 'number',
        inFile: false,
        default: '',
        otherwise: "the role's, usually 3600",
        commands: ALL,
        value: 'seconds',
        text: "How long the role's credentials are valid before they are renewed, in seconds: 900 to 43200.",
    },
    {
        name: 'role-external-id',
        type: 'text',
        inFile: false,
        default: '',
        commands: ALL,
        value: 'id',
        text: "External ID that the role's trust policy requires. Used when a role is assumed with credentials or from another role.",
    },
    {
        name: 'audience',
        type: 'text',
        inFile: false,
        default: '',
        otherwise: '`sts.amazonaws.com`, or the host of a store that answers for STS itself',
        commands: ALL,
        value: 'name',
        text: "Audience of the workflow's token, as the role's identity provider expects it.",
    },
    {
        name: 'session-policy',
        type: 'choice',
        inFile: false,
        choices: ['auto', 'none'],
        default: 'auto',
        commands: ALL,
        value: 'kind',
        text: 'Session policy to use when assuming a role: `auto` (the smallest for these options) or `none`.',
        details: 'With `auto`, a dry run cannot write and a deploy cannot leave its prefix, whatever the role allows.',
    },
    {
        name: 'on-missing-credentials',
        type: 'choice',
        inFile: false,
        choices: ['fail', 'skip'],
        default: 'fail',
        commands: DELETING,
        value: 'what',
        text: 'What to do on pull requests from forks and Dependabot, which get no credentials from GitHub: `fail` or `skip`.',
        details: 'Any other run without credentials fails.',
    },
    {
        name: 'yes',
        type: 'boolean',
        short: 'y',
        default: 'false',
        commands: ['remove', 'sweep'],
        only: 'command-line',
        text: 'Delete without asking. Without a terminal, it never asks.',
    },
    {
        name: 'exit-code',
        type: 'boolean',
        default: 'false',
        commands: ['deploy', 'remove'],
        only: 'command-line',
        text: 'Exit with 0 if there is nothing to do, 2 if there are changes (or would be, in a dry run), 1 on errors.',
    },
    {
        name: 'json',
        type: 'boolean',
        default: 'false',
        commands: ALL,
        only: 'command-line',
        text: 'Print the result as JSON on standard output.',
    },
    {
        name: 'verbose',
        type: 'boolean',
        short: 'v',
        default: 'false',
        commands: ALL,
        only: 'command-line',
        text: 'Show every retry and other details.',
    },
    {
        name: 'quiet',
        type: 'boolean',
        short: 'q',
        default: 'false',
        commands: ALL,
        only: 'command-line',
        text: 'Show warnings and errors only.',
    },
    {
        name: 'help',
        type: 'boolean',
        short: 'h',
        default: 'false',
        commands: ALL,
        only: 'command-line',
        text: 'Show this help. After a command, show the help of that command.',
    },
    {
        name: 'version',
        type: 'boolean',
        short: 'V',
        default: 'false',
        commands: ALL,
        only: 'command-line',
        text: 'Show the version.',
    },
];
/** The commands that are shown for an option. `iam-policy` takes the options of `deploy`, and its own help says so. */
function shownCommands({ commands }) {
    return commands.includes('deploy') ? commands.filter(command => command !== 'iam-policy') : commands;
}
const OPTIONS = TABLE;
/** The inputs of the action, in the order of action.yml. */
const ACTION_INPUTS = OPTIONS.filter(option => option.only !== 'command-line');
/** What the configuration file may set: not who deploys, and nothing that concerns a single run. */
const FILE_OPTIONS = ACTION_INPUTS.filter(option => option.inFile !== false);
/** What the command line takes, in the order of `--help`. */
const COMMAND_LINE_OPTIONS = OPTIONS.filter(option => option.only !== 'action');
function optionNamed(name) {
    const option = OPTIONS.find(option => option.name === name);
    if (option === undefined)
        throw new Error(`There is no option ${name}.`);
    return option;
}


/***/ }),

/***/ 7402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isTarget),
/* harmony export */   H: () => (/* binding */ readTokens)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1236);


/**
 * A word behind a boolean is its value where it can be one (`--delete owned`); behind an unknown option it is taken
 * for the value of that.
 * @param args without the program's own name
 */
function readTokens(args) {
    const options = [];
    const words = [];
    let open = false;
    let lastSlip = -1;
    for (const token of tokensOf(args)) {
        if (token.kind === 'option') {
            if (token.index === lastSlip)
                continue;
            const option = givenOption(token, args[token.index] ?? '');
            if (isSlip(args[token.index] ?? ''))
                lastSlip = token.index;
            options.push(option);
            open = !option.inline;
        }
        else if (token.kind === 'positional') {
            const taken = open ? withValue(options.at(-1), token.value) : undefined;
            if (taken === undefined)
                words.push(token.value);
            else
                options[options.length - 1] = taken;
            open = false;
        }
        else
            open = false;
    }
    return { options, words };
}
/** The option with the next word as its value, or undefined if that word cannot be a value. */
function withValue(option, word) {
    if (option === undefined)
        return undefined;
    if (option.known === undefined)
        return isTarget(word) ? undefined : { ...option, swallows: true };
    const { type, also = [] } = option.known;
    const isValue = type === 'boolean' && (/^(true|false)$/i.test(word) || also.includes(word));
    return isValue ? { ...option, value: word } : undefined;
}
function isTarget(word) {
    return /^s3:\/\//i.test(word);
}
function givenOption({ name, rawName, value, inlineValue }, text) {
    const common = { value, inline: inlineValue === true, swallows: false };
    if (isSlip(text)) {
        const [long = ''] = text.slice(1).split('=');
        return { ...common, name: long, written: `-${long}`, known: undefined };
    }
    const known = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_LINE_OPTIONS */ .Co.find(option => option.name === name);
    return { ...common, name, written: rawName, known };
}
/** `-bucket` is a slip for `--bucket`, and no group of the options -b, -u, … as `-nq` is one. */
function isSlip(text) {
    if (text.startsWith('--'))
        return false;
    const letters = [...text.slice(1)];
    return (letters.length > 1 && !letters.every(letter => _options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_LINE_OPTIONS */ .Co.some(({ short }) => short === letter)));
}
function tokensOf(args) {
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...args],
        options: Object.fromEntries(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_LINE_OPTIONS */ .Co.map(option => [option.name, parseArgsOption(option)])),
        strict: false,
        tokens: true,
    });
    return tokens;
}
function parseArgsOption({ type, short }) {
    const shape = { type: type === 'boolean' ? 'boolean' : 'string' };
    return short === undefined ? shape : { ...shape, short };
}


/***/ }),

/***/ 1811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W0: () => (/* binding */ splitName),
/* harmony export */   mT: () => (/* binding */ notACommand),
/* harmony export */   ux: () => (/* binding */ readWords)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4581);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1074);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1236);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7402);






/** `cp file s3://bucket/folder/name` names the object, as in a shell, where `sync` names the folder. */
function splitName({ values, problems }) {
    const [, folder, name] = /^(s3:\/\/[^/]+\/(?:.*\/)?)([^/]+)$/is.exec(values.get('bucket') ?? '') ?? [];
    if (folder === undefined || name === undefined)
        return { values, problems };
    return { values: new Map([...values, ['bucket', folder], ['as', name]]), problems };
}
/**
 * Reads `<source> s3://<bucket>/<prefix>`, or only the target if the command takes no source.
 * @param isNamed whether the command was named before them, and not only assumed
 */
function readWords(words, command, isNamed) {
    const targets = words.filter(_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .isTarget */ .E);
    const sources = words.filter(word => !(0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .isTarget */ .E)(word));
    const [target] = targets;
    const [source] = sources;
    const problem = problemOf(words, command, isNamed);
    if (problem !== undefined)
        return { values: new Map(), problems: [problem] };
    return {
        values: new Map([
            ...(source === undefined ? [] : [['source', source]]),
            ...(target === undefined ? [] : [['bucket', target]]),
        ]),
        problems: [],
    };
}
function problemOf(words, command, isNamed) {
    const [first, second] = words;
    const targets = words.filter(_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .isTarget */ .E);
    const sources = words.filter(word => !(0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .isTarget */ .E)(word));
    const usage = `s3-site-deploy ${command} ${_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_TEXTS */ .zl[command].words}`;
    const [source] = sources;
    const takesSource = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionNamed */ .b7)('source').commands.includes(command);
    if (!takesSource && source !== undefined) {
        return complaint(source, `is not a target. Did you mean s3://${source}?`);
    }
    if (targets[1] !== undefined)
        return complaint(targets[1], `is a second target. Write ${usage}`);
    if (source !== undefined && sources[1] !== undefined) {
        const command = isNamed ? '' : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(source, _commands_js__WEBPACK_IMPORTED_MODULE_2__/* .FIRST_WORDS */ .bw);
        if (command)
            return complaint(source, `is not a command.${command}`);
        return complaint(sources[1], `is a second source. Write ${usage}, with quotes around a pattern ('dist/**/*.html') so that the shell ` +
            'does not expand it.');
    }
    if (second !== undefined && first !== undefined && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .isTarget */ .E)(first)) {
        return complaint(first, `comes first, but this only uploads. Write s3-site-deploy ${second} ${first}`);
    }
    return undefined;
}
function complaint(word, problem) {
    return { input: word, value: word, problem, excuses: ['source', 'bucket'] };
}
/** What is wrong with a word in front that was taken for the source, but is more likely a command with a slip in it. */
function notACommand(word, workspace) {
    if (!/^[\w-]+$/.test(word) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, word)))
        return undefined;
    const hint = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(word, _commands_js__WEBPACK_IMPORTED_MODULE_2__/* .FIRST_WORDS */ .bw) || ` Commands are ${_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMANDS */ .Lo.join(', ')}.`;
    return { input: word, value: word, problem: `is neither a command nor a file or folder here.${hint}` };
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c8: () => (/* binding */ SourceError),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   lE: () => (/* binding */ CredentialsError),
/* harmony export */   sH: () => (/* binding */ DeployError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/** The user's inputs, all bad ones at once. Nothing was requested. */
class ConfigError extends Error {
    name = 'ConfigError';
    inputs;
    constructor(inputs) {
        super(inputs.map(({ input, problem }) => `${input}: ${problem}`).join('\n'));
        this.inputs = inputs;
    }
}
/** The source cannot be deployed as it is: links that leave it, names that are not UTF-8, nothing in it. */
class SourceError extends Error {
    name = 'SourceError';
    problems;
    constructor(problems) {
        super(problems.map(({ problem }) => problem).join('\n'));
        this.problems = problems;
    }
}
/** Keys did not get where the plan wanted them; the outcomes say which and why. */
class DeployError extends Error {
    name = 'DeployError';
}
/** Somebody cancelled the run. */
class Cancelled extends Error {
    name = 'Cancelled';
}
/** There are no credentials, or a role may not be assumed. Asking again does not help. */
class CredentialsError extends Error {
    name = 'CredentialsError';
    hint;
    /** Set where nothing is wrong but that GitHub withholds credentials from such runs. */
    deniedTo;
    constructor({ problem, hint }, cause, deniedTo) {
        super(problem, { cause });
        this.hint = hint.join('\n');
        this.deniedTo = deniedTo;
    }
}


/***/ }),

/***/ 9108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isComplete)
/* harmony export */ });
/** Whether everything the plan wanted is uploaded, everything else is deleted, and the caches are told. */
function isComplete({ outcomes, interference, invalidationErrors }) {
    const isTold = interference === undefined && invalidationErrors.length === 0;
    return isTold && outcomes.every(({ outcome }) => outcome === 'applied');
}


/***/ }),

/***/ 4072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ actionJob),
/* harmony export */   Z: () => (/* binding */ jobOf)
/* harmony export */ });
/** The job that the environment tells of; undefined outside of GitHub Actions. */
function jobOf(environment) {
    const { GITHUB_ACTIONS } = environment;
    return GITHUB_ACTIONS === 'true' ? read(environment) : undefined;
}
/** The job of the action, which is always run by a runner, whether or not that says so; and the environment that does. */
function actionJob(environment) {
    if (jobOf(environment) !== undefined)
        return { job: read(environment), environment };
    return { job: read(environment), environment: { ...environment, GITHUB_ACTIONS: 'true' } };
}
function read(environment) {
    const { GITHUB_EVENT_NAME = '', RUNNER_DEBUG, GITHUB_SERVER_URL, GITHUB_API_URL } = environment;
    const serverUrl = GITHUB_SERVER_URL || 'https://github.com';
    return {
        ...said(environment, {
            repository: 'GITHUB_REPOSITORY',
            repositoryId: 'GITHUB_REPOSITORY_ID',
            ownerId: 'GITHUB_REPOSITORY_OWNER_ID',
            sha: 'GITHUB_SHA',
            ref: 'GITHUB_REF',
            actor: 'GITHUB_ACTOR',
            workspace: 'GITHUB_WORKSPACE',
            temp: 'RUNNER_TEMP',
        }),
        event: { name: GITHUB_EVENT_NAME, ...said(environment, { path: 'GITHUB_EVENT_PATH' }) },
        ...runOf(environment, serverUrl),
        serverUrl,
        apiUrl: GITHUB_API_URL || 'https://api.github.com',
        debug: RUNNER_DEBUG === '1',
        files: said(environment, {
            output: 'GITHUB_OUTPUT',
            summary: 'GITHUB_STEP_SUMMARY',
            artifacts: 'GITHUB_ARTIFACTS',
        }),
        ...tokenSourceOf(environment),
    };
}
/** The variables that are set and not empty, by the names of the fields that they fill. */
function said(environment, variables) {
    const values = Object.entries(variables).map(([field, name]) => [field, environment[name]]);
    return Object.fromEntries(values.filter(([, value]) => value));
}
function runOf(environment, serverUrl) {
    const { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt, GITHUB_REPOSITORY: repository } = environment;
    if (!id)
        return {};
    return {
        run: {
            id,
            attempt: attempt || '1',
            ...(repository && { url: `${serverUrl}/${repository}/actions/runs/${id}` }),
        },
    };
}
function tokenSourceOf(environment) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
    return url && bearer ? { tokenSource: { url, bearer } } : {};
}


/***/ }),

/***/ 3056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ DEPENDABOT),
/* harmony export */   TU: () => (/* binding */ triggeringRunOf),
/* harmony export */   _n: () => (/* binding */ pullRequestOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

const DEPENDABOT = 'dependabot[bot]';
/** Undefined where the job's event is about none, or does not say about which. */
async function pullRequestOf(job) {
    if (!job.event.name.startsWith('pull_request'))
        return undefined;
    const { action, pull_request: pull } = readPayload(job);
    if (!pull?.number)
        return undefined;
    return {
        number: pull.number,
        ...(pull.head?.sha && { headSha: pull.head.sha }),
        isClosed: action === 'closed',
        isFork: Boolean(pull.head) && pull.head?.repo?.full_name !== job.repository,
        isOfDependabot: job.actor === DEPENDABOT || pull.user?.login === DEPENDABOT,
    };
}
/** Undefined where the job's event is no `workflow_run` of a pull request. */
async function triggeringRunOf(job) {
    if (job.event.name !== 'workflow_run')
        return undefined;
    const { workflow_run: run } = readPayload(job);
    const headOwner = run?.head_repository?.owner?.login;
    if (run?.event !== 'pull_request' || !headOwner || !run.head_branch || !run.head_sha)
        return undefined;
    return { headOwner, headBranch: run.head_branch, headSha: run.head_sha };
}
/** Empty where there is none to read. */
function readPayload({ event }) {
    try {
        const payload = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(event.path ?? '', 'utf8'));
        return typeof payload === 'object' && payload !== null ? payload : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 9607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ TokenRefused)
/* harmony export */ });
/** There is no token to be had from GitHub. */
class TokenRefused extends Error {
    name = 'TokenRefused';
    /** Asking again may help. */
    mayPass;
    constructor(message, mayPass) {
        super(message);
        this.mayPass = mayPass;
    }
    static byStatus(status) {
        return new TokenRefused(`GitHub answered ${status}`, status === 429 || status >= 500);
    }
}


/***/ }),

/***/ 7116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseCacheControl)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4581);
/* harmony import */ var _text_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6852);


const WITH_SECONDS = ['max-age', 's-maxage', 'stale-while-revalidate', 'stale-if-error'];
const DIRECTIVES = [
    ...WITH_SECONDS,
    'public',
    'private',
    'no-cache',
    'no-store',
    'no-transform',
    'immutable',
    'must-revalidate',
    'proxy-revalidate',
    'must-understand',
];
// RFC 9111, section 5.2: a token, and behind `=` a token or a quoted string.
const DIRECTIVE = /\s*([\w!#$%&'*+.^`|~-]+)(?:=([\w!#$%&'*+.^`|~-]+|"(?:[^"\\]|\\.)*"))?\s*(,|$)/y;
/**
 * Refuses what no cache could follow. Unknown directives pass, as the RFC allows, unless they stand alone or look
 * like a typo.
 * @param words what may be written in place of a value
 */
function parseCacheControl(text, words = []) {
    if (!/^[ -~]*$/.test(text))
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO('may only have printable ASCII, on one line.');
    const directives = splitDirectives(text);
    for (const directive of directives)
        checkDirective(directive);
    if (directives.some(({ name }) => DIRECTIVES.includes(name)))
        return text;
    const is = words.length === 0 ? 'is no value' : `is neither ${words.join(', ')} nor a value`;
    throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`${is} such as public, max-age=3600.${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(text, [...words, ...DIRECTIVES])}`);
}
function splitDirectives(text) {
    const directives = [];
    for (let at = 0, more = true; more; at = DIRECTIVE.lastIndex) {
        DIRECTIVE.lastIndex = at;
        const match = DIRECTIVE.exec(text);
        if (match === null)
            throw unreadable(text, at);
        directives.push({ name: (match[1] ?? '').toLowerCase(), value: match[2] });
        more = match[3] === ',';
    }
    return directives;
}
function unreadable(text, at) {
    const rest = text.slice(at).trim();
    if (rest === '')
        return new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO('ends in a comma.');
    const from = at === 0 ? '' : ` from ${JSON.stringify(rest)} on`;
    return new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`cannot be read${from}. ${hint(text)}`);
}
function hint(text) {
    if (/^\s*cache-control\s*:/i.test(text))
        return 'Write what follows the name and colon alone.';
    if (/max-?age\s*[ :]\s*\d/i.test(text))
        return 'Seconds follow an equals sign: max-age=3600.';
    return 'Commas stand between directives.';
}
function checkDirective({ name, value }) {
    if (WITH_SECONDS.includes(name) && !/^\d+$/.test(value ?? '')) {
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`needs a whole number of seconds in ${name}, as in ${name}=3600.`);
    }
    const slip = DIRECTIVES.includes(name) ? undefined : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, DIRECTIVES);
    if (slip !== undefined)
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`has the unknown directive ${name}. Did you mean ${slip}?`);
}


/***/ }),

/***/ 6380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ handlerOf),
/* harmony export */   j: () => (/* binding */ createAgents)
/* harmony export */ });
/* harmony import */ var _proxies_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3192);
/* harmony import */ var _timeouts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4026);
/* harmony import */ var _trusted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3235);



/** Above any concurrency that the limiter allows, so that only the limiter makes requests wait. */
const MAX_SOCKETS = 1_024;
/**
 * Node's own, which go through the proxies that the environment names: no library has to. Made when they are used,
 * since Node takes a while to load its HTTP client.
 */
function createAgents(environment = process.env) {
    let plain;
    let secure;
    const common = {
        keepAlive: true,
        maxSockets: MAX_SOCKETS,
        timeout: _timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .KEEP_UNUSED_MS */ .YL,
        proxyEnv: (0,_proxies_js__WEBPACK_IMPORTED_MODULE_2__/* .proxiesOf */ ._j)(environment),
    };
    return {
        get http() {
            plain ??= new (process.getBuiltinModule('node:http').Agent)(common);
            return plain;
        },
        get https() {
            secure ??= new (process.getBuiltinModule('node:https').Agent)({ ...common, ...trust(environment) });
            return secure;
        },
        end() {
            plain?.destroy();
            secure?.destroy();
        },
    };
}
function trust(environment) {
    const ca = (0,_trusted_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)(environment);
    return ca === undefined ? {} : { ca };
}
/** What the SDK's clients of other services send with. */
function handlerOf(agents) {
    return {
        httpAgent: agents.http,
        httpsAgent: agents.https,
        connectionTimeout: _timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .CONNECT_TIMEOUT_MS */ .cC,
        socketTimeout: _timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .IDLE_TIMEOUT_MS */ .k$,
    };
}


/***/ }),

/***/ 9678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ BadAnswer)
/* harmony export */ });
/** Why an answer cannot be used; `code` is as in Node: `HPE_INVALID_CONSTANT` if it is not HTTP at all. */
class BadAnswer extends Error {
    name = 'BadAnswer';
    code;
    constructor(message, code = 'HPE_INVALID_ANSWER') {
        super(message);
        this.code = code;
    }
}


/***/ }),

/***/ 4170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ writeSlices),
/* harmony export */   x: () => (/* binding */ isLong)
/* harmony export */ });
/**
 * Bytes. Over TLS Node sees a write's progress only when all of it has left, and would take a large body on a
 * slow line for a connection that hangs: such a body is sent in slices.
 */
const SLICE = 64 * 1024;
/** Whether a body makes more than one slice. */
function isLong(body) {
    return body.byteLength > SLICE;
}
/** Writes a body slice by slice, each when those before it have left, and calls back behind the last one. */
function writeSlices(stream, body, onWritten) {
    let at = 0;
    const writeMore = () => {
        while (at < body.byteLength) {
            if (stream.destroyed)
                return;
            const slice = body.subarray(at, at + SLICE);
            at += SLICE;
            if (stream.write(slice))
                continue;
            stream.once('drain', writeMore);
            return;
        }
        onWritten();
    };
    writeMore();
}


/***/ }),

/***/ 1974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g0: () => (/* binding */ StaleConnection),
/* harmony export */   pW: () => (/* binding */ isOfStale),
/* harmony export */   w2: () => (/* binding */ timeoutError)
/* harmony export */ });
/** The other side ended a kept connection just as it was used again: nothing was wrong with the request. */
class StaleConnection extends Error {
}
const STALE = new Set(['ECONNRESET', 'EPIPE']);
/** Whether an error is how a kept connection ends that the other side has closed. */
function isOfStale(error) {
    return error instanceof Error && 'code' in error && STALE.has(String(error.code));
}
/** An error with the code that the SDK gives to its own. */
function timeoutError(message) {
    return Object.assign(new Error(message), { code: 'TimeoutError' });
}


/***/ }),

/***/ 2976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ limitConnecting)
/* harmony export */ });
/* harmony import */ var _timeouts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4026);
/* harmony import */ var _connection_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1974);


/** Gives up on a socket that does not connect in time. One that is connected already is left alone. */
function limitConnecting(socket, giveUp) {
    if (!socket.connecting)
        return;
    const timer = setTimeout(() => giveUp((0,_connection_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .timeoutError */ .w2)(_timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_CONNECTION */ .LW)), _timeouts_js__WEBPACK_IMPORTED_MODULE_1__/* .CONNECT_TIMEOUT_MS */ .cC);
    // A socket that is waited for keeps the process itself.
    timer.unref();
    const stop = () => clearTimeout(timer);
    socket.once('connect', stop);
    socket.once('close', stop);
}


/***/ }),

/***/ 3192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _j: () => (/* binding */ proxiesOf),
/* harmony export */   jL: () => (/* binding */ hasProxy),
/* harmony export */   tg: () => (/* binding */ proxyWarning)
/* harmony export */ });
const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
const EXCEPTIONS = ['no_proxy', 'NO_PROXY'];
/**
 * The proxies to use and the hosts to reach without, for `proxyEnv` of Node's agents, which know the rest: tunnels
 * for https, and exceptions. As for curl, empty variables count as unset, and `host:port` is one that speaks http.
 */
function proxiesOf(environment) {
    const read = (name, known) => {
        const value = environment[name]?.trim();
        const used = value ? known(value) : undefined;
        return used === undefined ? [] : [[name, used]];
    };
    return Object.fromEntries([
        ...PROXIES.flatMap(name => read(name, proxyUrl)),
        ...EXCEPTIONS.flatMap(name => read(name, hosts => hosts)),
    ]);
}
/** Whether there is one that could be used. */
function hasProxy(environment) {
    const found = proxiesOf(environment);
    return PROXIES.some(name => name in found);
}
/** Undefined if Node cannot use it. */
function proxyUrl(value) {
    const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
/** The warning for a proxy that would otherwise be silently ignored. Names no password. */
function proxyWarning(environment, version = process.versions.node) {
    const named = PROXIES.filter(name => environment[name]?.trim());
    const [first] = named;
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const knowsProxies = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
    if (first !== undefined && !knowsProxies)
        return `${first} is set, but Node ${version} cannot use it. Use Node 22.21, 24.5 or later.`;
    const unusable = named.find(name => !(name in proxiesOf(environment)));
    if (unusable === undefined)
        return undefined;
    return `${unusable} is ignored: it is not a proxy URL such as http://proxy.example.com:3128.`;
}


/***/ }),

/***/ 4026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LW: () => (/* binding */ NO_CONNECTION),
/* harmony export */   YL: () => (/* binding */ KEEP_UNUSED_MS),
/* harmony export */   cC: () => (/* binding */ CONNECT_TIMEOUT_MS),
/* harmony export */   k$: () => (/* binding */ IDLE_TIMEOUT_MS),
/* harmony export */   yR: () => (/* binding */ nothingHeard)
/* harmony export */ });
/** To reach a server that does not answer, in milliseconds. */
const CONNECT_TIMEOUT_MS = 5_000;
/**
 * Milliseconds without anything sent or received. A large body on a slow line counts as moving because it is
 * sent in slices.
 */
const IDLE_TIMEOUT_MS = 15_000;
/** Milliseconds that an unused connection is kept: S3 ends it after some 5 s, and then takes the next request with it. */
const KEEP_UNUSED_MS = 4_000;
/** What is said of a request that took longer. */
const NO_CONNECTION = `no connection within ${CONNECT_TIMEOUT_MS / 1000} s`;
const nothingHeard = (idleMs = IDLE_TIMEOUT_MS) => `nothing was heard for ${idleMs / 1000} s`;


/***/ }),

/***/ 3235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ trusted)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

/**
 * The certificates of AWS_CA_BUNDLE, as in every AWS tool, but beside the authorities that Node trusts; undefined where
 * there are none.
 * @throws Error if the file cannot be read
 */
function trusted({ AWS_CA_BUNDLE: file }, authorities = () => process.getBuiltinModule('node:tls')) {
    if (!file)
        return undefined;
    try {
        const { getCACertificates, rootCertificates } = authorities();
        const usual = getCACertificates?.('default') ?? rootCertificates;
        return [...usual, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')];
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`The certificates of AWS_CA_BUNDLE cannot be read: ${why}`, { cause });
    }
}


/***/ }),

/***/ 129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ digestParts),
  f: () => (/* binding */ expectToDigest)
});

// EXTERNAL MODULE: ./lib/pace/time-slices.js
var time_slices = __nccwpck_require__(1972);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./lib/local/read-only.js
var read_only = __nccwpck_require__(2482);
// EXTERNAL MODULE: ./lib/local/trouble.js
var trouble = __nccwpck_require__(9840);
;// CONCATENATED MODULE: ./lib/local/digest-part.js




/** Bytes. What was read is still in the processor's cache when it is hashed. */
const CHUNK = 256 * 1024;
const room = Buffer.allocUnsafeSlow(CHUNK);
/** The MD5 of a part of a file. Takes some milliseconds for each of its MB. */
function digestPart(part) {
    const steps = digestInSteps(part);
    for (let step = steps.next();; step = steps.next())
        if (step.done)
            return step.value;
}
/** The same, a chunk at each step. */
function* digestInSteps({ file, start, end }) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, read_only/* READ_ONLY */.s);
        const sum = (0,external_node_crypto_.createHash)('md5');
        for (let at = start; at < end;) {
            const count = (0,external_node_fs_.readSync)(descriptor, room, 0, Math.min(CHUNK, end - at), at);
            if (count === 0)
                break;
            sum.update(room.subarray(0, count));
            at += count;
            yield;
        }
        return { md5: sum.digest('hex') };
    }
    catch (error) {
        return { trouble: (0,trouble/* troubleOf */.L)(error) };
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}

// EXTERNAL MODULE: ./lib/local/thread.js
var thread = __nccwpck_require__(4139);
;// CONCATENATED MODULE: ./lib/local/digest-parts.js



/** Bytes that take as long to hash as a thread to start, or twice that. */
const WORTH_A_THREAD = 64 * 1024 * 1024;
/** The next part waits in the thread while the main one is busy. */
const PARTS_AHEAD = 2;
/** Gets a thread ready where so many bytes are likely to be hashed soon, while others still find out whether they are. */
function expectToDigest(bytes) {
    if (bytes >= WORTH_A_THREAD && (0,thread/* spareThreads */.hw)() > 0)
        (0,thread/* keepThreadReady */.t$)();
}
/**
 * Hashes parts of files: on this thread, which keeps the event loop turning, and on the spare ones where it pays.
 * @param bytes of all parts
 * @param threads how many may help
 * @param entry what a thread runs
 */
async function digestParts(parts, bytes, signal, threads = bytes < WORTH_A_THREAD ? 0 : Math.min((0,thread/* spareThreads */.hw)(), parts.length - 1), entry) {
    signal.throwIfAborted();
    const work = new Parts(parts);
    const helpers = Array.from({ length: threads }, () => new thread/* Thread */.jV(entry));
    try {
        const helped = helpers.flatMap(thread => Array.from({ length: PARTS_AHEAD }, () => help(thread, work)));
        const slices = new time_slices/* Slices */.g(signal);
        for (let part = work.take(); part; part = work.take())
            work.keep(part, await digestHere(part, slices));
        await Promise.all(helped);
    }
    finally {
        for (const thread of helpers)
            thread.end();
    }
    return work;
}
async function digestHere(part, slices) {
    const steps = digestInSteps(part);
    for (let step = steps.next();; step = steps.next()) {
        if (step.done)
            return step.value;
        if (slices.over)
            await slices.next();
    }
}
/** Has a thread hash one part after the other. */
async function help(thread, work) {
    for (let part = work.take(); part; part = work.take()) {
        const digest = await thread.ask({ task: 'digest', part });
        if (digest === 'ended')
            return;
        // Whatever broke the thread: if it was the file, it fails here as it would have without threads.
        work.keep(part, digest === 'broken' ? digestPart(part) : digest);
    }
}
/** The parts, handed out one by one, and what was learned of them. */
class Parts {
    md5s = new Map();
    troubles = new Map();
    #ahead;
    constructor(parts) {
        this.#ahead = parts.values();
    }
    take() {
        return this.#ahead.next().value;
    }
    keep(part, digest) {
        if ('md5' in digest)
            this.md5s.set(part, digest.md5);
        else
            this.troubles.set(part.file, digest.trouble);
    }
}


/***/ }),

/***/ 9430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ KeptBodies)
/* harmony export */ });
/** Bytes that wait in memory to be sent; what comes on top is read, and compressed, again for that. */
const ROOM = 48 * 1024 * 1024;
/** Bodies that are still in memory when they are sent. Without them they are read or made again, which takes time. */
class KeptBodies {
    #bodies = new Map();
    #left;
    /** @param room in bytes */
    constructor(room = ROOM) {
        this.#left = room;
    }
    /** @param md5 hex, of `bytes` */
    keep(md5, bytes) {
        if (bytes.length > this.#left || this.#bodies.has(md5))
            return;
        this.#left -= bytes.length;
        // A copy: it is the start of a larger piece of memory, that of zlib or that for the file at hand.
        this.#bodies.set(md5, Buffer.from(bytes));
    }
    forgetAll() {
        this.#bodies.clear();
        this.#left = 0;
    }
    find(md5) {
        return md5 === undefined ? undefined : this.#bodies.get(md5);
    }
}


/***/ }),

/***/ 8075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   _W: () => (/* binding */ linkTrouble),
/* harmony export */   e6: () => (/* binding */ follow),
/* harmony export */   gR: () => (/* binding */ contains)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9840);



/**
 * Follows a link, as far as it may be followed.
 * @param link absolute path
 * @param root the source, with every link resolved
 * @param trail the folders, with every link resolved, through which the link was reached: the one that holds
 *   it, and those that hold the links on the way to it
 */
function follow(link, root, trail) {
    try {
        // The native one also expands Windows' short names, without which the same folder can have two paths.
        const file = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(link);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
        const folder = stats.isDirectory();
        if (!contains(root, file))
            return { is: 'trouble', trouble: 'link-outside', folder };
        if (folder) {
            const circle = trail.some(passed => contains(file, passed));
            return circle ? { is: 'trouble', trouble: 'link-loop', folder } : { is: 'folder', file };
        }
        return { is: stats.isFile() ? 'file' : 'special', file };
    }
    catch (error) {
        return { is: 'trouble', trouble: linkTrouble(error) };
    }
}
/** What it means that a path cannot be followed. */
function linkTrouble(error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP')
        return 'link-loop';
    const trouble = (0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .troubleOf */ .L)(error);
    return trouble === 'vanished' ? 'broken-link' : trouble;
}
/** Whether `path` is `folder` or lies below it. Both absolute, with every link resolved. */
function contains(folder, path) {
    if (path === folder)
        return true;
    return path.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
}
/**
 * The folder that no link on the way to `named` may leave, with every link resolved: the workspace, or, for what somebody
 * named himself elsewhere, the folder that holds it. Both paths absolute.
 */
function boundsOf(named, workspace) {
    const bounds = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(workspace);
    // The workspace has more than one name where links lead to it: `/tmp` is `/private/tmp` on macOS.
    for (let above = named;; above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(above)) {
        if (node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(above) === bounds)
            return bounds;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(above) === above)
            return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(named));
    }
}


/***/ }),

/***/ 2482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ READ_ONLY)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

/**
 * Flags to open a file that was seen before: a link that took its place ends with ELOOP, a pipe is not waited for.
 * Windows has neither flag.
 */
const READ_ONLY = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);


/***/ }),

/***/ 4139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   hw: () => (/* binding */ spareThreads),
/* harmony export */   jV: () => (/* binding */ Thread),
/* harmony export */   t$: () => (/* binding */ keepThreadReady)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


const MOST = 3;
/** How many threads may help: the main one has a processor to itself. */
function spareThreads() {
    return Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)() - 1, MOST);
}
/** For what a task leaves behind; V8 would take 48 MB for each thread. */
const YOUNG_MB = 8;
/** What a thread runs: where the bundle lies, or the sources. */
const ENTRY = new URL(`thread-entry${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(import.meta.url)}`, import.meta.url);
/** Started before it is needed. */
let ready;
/** Starts a thread for the next who needs one. It does not keep the process alive. */
function keepThreadReady(entry = ENTRY) {
    if (ready !== undefined)
        return;
    const worker = startWorker(entry);
    worker.unref();
    // Whatever broke it breaks the next one, too, for which somebody waits.
    const forget = () => {
        if (ready === worker)
            ready = undefined;
    };
    worker.on('error', forget);
    worker.on('exit', forget);
    ready = worker;
}
/** A thread that answers in the order in which it is asked. */
class Thread {
    #worker;
    #waiting = [];
    #state;
    constructor(entry) {
        this.#worker = entry === undefined ? takeReady() : startWorker(entry);
        this.#worker.on('message', answer => this.#waiting.shift()?.(answer));
        this.#worker.on('error', () => this.#stop('broken'));
        this.#worker.on('exit', () => this.#stop('broken'));
    }
    ask(task) {
        if (this.#state !== undefined)
            return Promise.resolve(this.#state);
        this.#worker.postMessage(task);
        return new Promise(resolve => this.#waiting.push(resolve));
    }
    end() {
        this.#stop('ended');
        void this.#worker.terminate();
    }
    #stop(state) {
        this.#state ??= state;
        for (const resolve of this.#waiting.splice(0))
            resolve(this.#state);
    }
}
function takeReady() {
    const taken = ready ?? startWorker(ENTRY);
    ready = undefined;
    taken.ref();
    return taken;
}
function startWorker(entry) {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    return new Worker(entry, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
}


/***/ }),

/***/ 9840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ problemsOf),
/* harmony export */   L: () => (/* binding */ troubleOf)
/* harmony export */ });
const DEPLOY_LATER = 'Deploy after the build has finished and nothing writes to the source.';
const TEXTS = {
    'broken-link': {
        problem: 'The source has broken links.',
        hint: 'Remove them, create their targets, or add them to exclude.',
    },
    'link-outside': {
        problem: 'The source has links that lead outside. Nothing outside the source is deployed.',
        hint: 'Replace the link with a copy, or add it to exclude.',
    },
    'link-loop': {
        problem: 'The source has links that lead in a circle.',
        hint: 'Remove them or name them in exclude.',
    },
    'not-utf8': {
        problem: 'The source has names that are not UTF-8, which S3 keys must be.',
        hint: 'Rename them, or name them in exclude with `*` for what is shown as \\x and two digits.',
    },
    vanished: { problem: 'Files disappeared while the source was read.', hint: DEPLOY_LATER },
    changed: { problem: 'Files changed while the source was read.', hint: DEPLOY_LATER },
    forbidden: {
        problem: 'The source has files or folders that this user cannot read.',
        hint: 'Change their permissions, or name them in exclude.',
    },
    unreadable: {
        problem: 'The source has files or folders that the system cannot read.',
        hint: 'Look at the disk and at the length of their paths, or name them in exclude.',
    },
};
/** One problem for each kind of trouble, with all its paths. */
function problemsOf(troubled) {
    const kinds = Map.groupBy(troubled, ({ trouble }) => trouble);
    return [...kinds].map(([trouble, all]) => ({ ...TEXTS[trouble], paths: all.map(({ path }) => path) }));
}
/** What an error of the file system means; anything else is thrown again. */
function troubleOf(error) {
    // Those that end a cancelled run have a number for a code.
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string'))
        throw error;
    switch (error.code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return 'vanished';
        // A link replaced a file.
        case 'ELOOP':
            return 'changed';
        case 'EACCES':
        case 'EPERM':
            return 'forbidden';
        default:
            return 'unreadable';
    }
}


/***/ }),

/***/ 4704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf),
/* harmony export */   g: () => (/* binding */ encodeKey)
/* harmony export */ });
/**
 * Everything but letters, digits and what RFC 1738 counts as safe or reserved. `?` would begin a query. `~` is unsafe
 * too, but stays: browsers send it as it is.
 */
const UNSAFE = /[^!$&'()*+,\-./0-9:;=@A-Z_a-z~]/gu;
/** A key, or a part of one, as it stands in URLs. Encoding more than that makes CloudFront overlook a path. */
function encodeKey(key) {
    return key.toWellFormed().replace(UNSAFE, encodeURIComponent);
}
/**
 * Where visitors find a file; a folder's index where they find the folder.
 * @param siteUrl that of the root of the prefix, with a slash at the end
 * @param path below the prefix
 */
function addressOf(siteUrl, path) {
    const shown = path.replace(/(^|\/)index\.html$/, '$1');
    return `${siteUrl}${encodeKey(shown)}`;
}


/***/ }),

/***/ 3582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IM: () => (/* binding */ contentType),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   qz: () => (/* binding */ UNKNOWN_TYPE)
/* harmony export */ });
/* harmony import */ var mime_types__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9940);

const HTML = 'text/html; charset=utf-8';
const PLAIN = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
/** For files whose names say nothing. */
const UNKNOWN_TYPE = 'application/octet-stream';
/** By extension, where mime-types has none, an outdated one, or one that means another kind of file on the web. */
const CORRECTED = new Map(Object.entries({
    // The HTML standard's type for scripts (RFC 9239); mime-types has Node.js's.
    cjs: 'text/javascript',
    // HLS segments are what a site means by `.ts`; these are TypeScript for certain.
    mts: 'text/plain',
    cts: 'text/plain',
    tsx: 'text/plain',
    cur: 'image/vnd.microsoft.icon',
    flac: 'audio/flac',
    hdr: 'image/vnd.radiance',
    jfif: 'image/jpeg',
    yaml: 'application/yaml',
    yml: 'application/yaml',
    har: 'application/json',
    topojson: 'application/json',
    importmap: 'application/importmap+json',
    jrd: 'application/jrd+json',
    plist: 'application/xml',
    mobileconfig: 'application/x-apple-aspen-config',
    vcf: 'text/vcard',
    tgz: 'application/gzip',
    zst: 'application/zstd',
    parquet: 'application/vnd.apache.parquet',
    arrow: 'application/vnd.apache.arrow.file',
    pmtiles: 'application/vnd.pmtiles',
    sxg: 'application/signed-exchange;v=b3',
    wbn: 'application/webbundle',
    // React Server Components, as Next.js asks for them.
    rsc: 'text/x-component',
    // Sources that people read in the browser; `.rs` is registered for something nobody serves.
    adoc: 'text/plain',
    frag: 'text/plain',
    glsl: 'text/plain',
    go: 'text/plain',
    jsonc: 'text/plain',
    kt: 'text/plain',
    lock: 'text/plain',
    py: 'text/plain',
    rb: 'text/plain',
    rs: 'text/plain',
    rst: 'text/plain',
    svelte: 'text/plain',
    vert: 'text/plain',
    vue: 'text/plain',
    wat: 'text/plain',
}));
/** Whole paths, which their specifications fix together with the type. First match wins. */
const SPECIFIED = [
    [/^(\.well-known\/)?apple-app-site-association$/, JSON_TYPE],
    [/^\.well-known\/(openid-configuration|oauth-[a-z-]+)(\/.+)?$/, JSON_TYPE],
    [/^\.well-known\/matrix\/(client|server|support)$/, JSON_TYPE],
    [/^\.well-known\/nodeinfo(\/\d+\.\d+)?$/, JSON_TYPE],
    [/^nodeinfo\/\d+\.\d+$/, JSON_TYPE],
    [/^\.well-known\/lnurlp\/[^/]+$/, JSON_TYPE],
    [
        /^\.well-known\/(jmap|passkey-endpoints|web-identity|webauthn|microsoft-identity-association)$/,
        JSON_TYPE,
    ],
    [/^\.well-known\/webfinger$/, 'application/jrd+json; charset=utf-8'],
    [/^\.well-known\/host-meta$/, 'application/xrd+xml'],
    [/^\.well-known\/api-catalog$/, 'application/linkset+json; charset=utf-8'],
    [/^\.well-known\/traffic-advice$/, 'application/trafficadvice+json; charset=utf-8'],
    [/^\.well-known\/openpgpkey\/(.+\/)?hu\/[^/]+$/, UNKNOWN_TYPE],
    [/^\.well-known\/openpgpkey\/(.+\/)?policy$/, PLAIN],
    [/^\.well-known\/(acme-challenge|pki-validation)\/[^/]+$/, PLAIN],
    [/^\.well-known\/(atproto-did|csvm|discord|apple-developer-merchantid-domain-association)$/, PLAIN],
];
/** How all of these begin. */
const MAY_BE_SPECIFIED = /^(\.well-known|nodeinfo|apple-app-site)/;
/** Files without an extension that are text by convention. */
const PLAIN_NAMES = /^(_headers|_redirects|authors|changelog|changes|cname|codeowners|contributors|copying|dockerfile|licen[cs]es?|makefile|notices?|procfile|readme|todo|version)$/i;
/** The `Content-Type` of a file by its path below the source's root. */
function contentType(path, hints = {}) {
    const type = typeOf(path, hints.looksLikeHtml === true);
    return hints.charset !== undefined && type === HTML ? `text/html; charset=${hints.charset}` : type;
}
function typeOf(path, looksLikeHtml) {
    if (looksLikeHtml)
        return HTML;
    const specified = MAY_BE_SPECIFIED.test(path) && SPECIFIED.find(([pattern]) => pattern.test(path));
    if (specified)
        return specified[1];
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (/\.d\.ts$/i.test(name))
        return PLAIN;
    const extension = extensionOf(path);
    if (extension === '')
        return withoutExtension(name);
    return withCharset(CORRECTED.get(extension) ?? mime_types__WEBPACK_IMPORTED_MODULE_0__/* .types */ .g[extension] ?? UNKNOWN_TYPE);
}
/**
 * Lower case, without the dot; empty if there is none. A leading dot begins a hidden file's name, no extension. A copy
 * of a site has the query in the names of its files: `style.css?ver=5`.
 */
function extensionOf(path) {
    const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('?');
    const dot = name.lastIndexOf('.');
    return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
function withoutExtension(name) {
    const hiddenText = name.startsWith('.') && name !== '.DS_Store';
    return hiddenText || PLAIN_NAMES.test(name) ? PLAIN : UNKNOWN_TYPE;
}
/**
 * Text is UTF-8 on today's sites, and Safari shows JSON in the locale's encoding unless told. XML declares its own
 * encoding, which a charset would overrule (RFC 7303), so neither XML nor SVG gets one.
 */
function withCharset(type) {
    const text = /^text\/|^application\/(.+\+)?json$/.test(type);
    return text ? `${type}; charset=utf-8` : type;
}


/***/ }),

/***/ 5197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ outermost),
/* harmony export */   Zv: () => (/* binding */ foldersAbove),
/* harmony export */   gN: () => (/* binding */ parentOf)
/* harmony export */ });
/** The outermost of the folders that hold `path`. */
function outermost(path, folders) {
    if (folders.size === 0)
        return undefined;
    for (const folder of foldersOf(path))
        if (folders.has(folder))
            return folder;
    return undefined;
}
/** Every folder that one of the paths lies in, each once. They end in `/`. */
function foldersAbove(paths) {
    return [...new Set(paths.flatMap(path => [...foldersOf(path)]))];
}
/** The folder that a folder lies in; empty at the top. Both end in `/`. */
function parentOf(folder) {
    return folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
}
/** From the outermost on. */
function* foldersOf(path) {
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
        yield path.slice(0, slash + 1);
    }
}


/***/ }),

/***/ 2521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ SYSTEM_CLOCK)
/* harmony export */ });
/* harmony import */ var _when_aborted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1093);

const SYSTEM_CLOCK = {
    now: () => performance.now(),
    random: Math.random,
    sleep,
};
function sleep(ms, signal) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
            forget();
            resolve();
        }, ms);
        const forget = (0,_when_aborted_js__WEBPACK_IMPORTED_MODULE_0__/* .whenAborted */ .e)(signal, () => {
            clearTimeout(timer);
            reject(signal.reason);
        });
    });
}


/***/ }),

/***/ 728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inLanes)
/* harmony export */ });
/**
 * Runs `task` on the items, up to `lanes` at a time, and takes no further item once `signal` is aborted.
 * Items are taken one by one, so that a long list costs no more than its lanes. Resolves when every task that
 * began has ended; rejects if one of them does.
 */
async function inLanes(lanes, items, signal, task) {
    const waiting = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    const lane = async () => {
        while (!signal.aborted) {
            const { done, value } = await waiting.next();
            // Others may have ended it all while we waited for the item.
            if (done || signal.aborted)
                return;
            await task(value);
        }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
}


/***/ }),

/***/ 4192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ createLimiter)
});

;// CONCATENATED MODULE: ./lib/pace/growth.js
/** A level is too high once its requests take so many times as long as the fastest level's, and so many ms longer. */
const SLOWER = 1.5;
const SLOWER_BY_MS = 5;
/**
 * Decides after each round of requests, of which there are as many as may run at once, how many may run in the next.
 * What counts of a round is its fast quarter: with each new level, half of the requests pay for a new connection.
 */
class Growth {
    #isDoubling = true;
    #fastest = Number.POSITIVE_INFINITY;
    #round = [];
    /**
     * One more request has succeeded.
     * @param ms that it took
     * @param limit requests that may run at once
     * @returns those that may from now on
     */
    after(ms, limit) {
        this.#round.push(ms);
        if (this.#round.length < limit)
            return limit;
        const pace = fastQuarter(this.#round);
        this.#round = [];
        const keepsUp = pace <= Math.max(this.#fastest * SLOWER, this.#fastest + SLOWER_BY_MS);
        this.#fastest = Math.min(this.#fastest, pace);
        if (keepsUp)
            return this.#isDoubling ? limit * 2 : limit + 1;
        if (!this.#isDoubling)
            return limit;
        this.#isDoubling = false;
        return Math.max(1, Math.floor(limit / 2));
    }
    /** From now on one by one. */
    end() {
        this.#isDoubling = false;
        this.#round = [];
    }
}
function fastQuarter(times) {
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0;
}

;// CONCATENATED MODULE: ./lib/pace/limiter.js

/** Requests in flight at most, unless the user says otherwise. */
const DEFAULT_MAX = 256;
/** Where it starts to look for its level. */
const START = 32;
/** Bytes of the bodies in flight. */
const DEFAULT_BYTES = 64 * 1024 * 1024;
/** Bytes of a body that takes as long as the network needs. */
const LARGE = 256 * 1024;
/** Many requests fail from the same overload, which counts once. In milliseconds. */
const THROTTLE_WINDOW_MS = 1_000;
function createLimiter(options = {}) {
    return new AdaptiveLimiter(options);
}
class AdaptiveLimiter {
    most;
    #maxBytes;
    #now;
    #limit;
    #running = 0;
    #bytes = 0;
    #growth = new Growth();
    #lastThrottled = Number.NEGATIVE_INFINITY;
    #queue = new Queue();
    /** One listener for each signal: adding one takes longer the more there are. */
    #watched = new WeakSet();
    constructor({ max = DEFAULT_MAX, bytes = DEFAULT_BYTES, now = () => performance.now() }) {
        this.most = Math.max(1, max);
        this.#maxBytes = bytes;
        this.#now = now;
        this.#limit = Math.min(START, this.most);
    }
    get limit() {
        return this.#limit;
    }
    async run(bytes, signal, task) {
        await this.#turn(bytes, signal);
        const from = this.#now();
        try {
            const result = await task();
            this.#succeeded(bytes, this.#now() - from);
            return result;
        }
        finally {
            this.#running -= 1;
            this.#bytes -= bytes;
            this.#startWaiting();
        }
    }
    throttled() {
        const now = this.#now();
        if (now - this.#lastThrottled >= THROTTLE_WINDOW_MS) {
            this.#lastThrottled = now;
            this.#limit = Math.max(1, Math.floor(this.#limit / 2));
            this.#growth.end();
        }
    }
    #succeeded(bytes, ms) {
        // Without a queue nothing is learned about a higher limit, and a large body takes its time anyway.
        if (this.#queue.first === undefined || bytes > LARGE)
            return;
        this.#limit = Math.min(this.most, this.#growth.after(ms, this.#limit));
    }
    /** Resolves when the task may run, which is counted as running from then on. */
    #turn(bytes, signal) {
        signal.throwIfAborted();
        this.#watch(signal);
        return new Promise((start, refuse) => {
            this.#queue.push({ bytes, signal, start, refuse });
            this.#startWaiting();
        });
    }
    /** Always the first in the queue, so that small bodies cannot overtake a large one for ever. */
    #startWaiting() {
        for (let first = this.#queue.first; first && this.#fits(first.bytes); first = this.#queue.first) {
            this.#queue.shift();
            this.#running += 1;
            this.#bytes += first.bytes;
            first.start();
        }
    }
    #fits(bytes) {
        return this.#running < this.#limit && (this.#bytes === 0 || this.#bytes + bytes <= this.#maxBytes);
    }
    #watch(signal) {
        if (!this.#watched.has(signal)) {
            this.#watched.add(signal);
            signal.addEventListener('abort', () => this.#refuse(signal), { once: true });
        }
    }
    #refuse(signal) {
        const waiting = this.#queue.drain();
        for (const one of waiting) {
            if (one.signal === signal) {
                one.refuse(signal.reason);
            }
            else {
                this.#queue.push(one);
            }
        }
        this.#startWaiting();
    }
}
/** First in, first out, in constant time; an array's shift() moves what is left. */
class Queue {
    #items = [];
    #head = 0;
    get first() {
        return this.#items[this.#head];
    }
    push(item) {
        this.#items.push(item);
    }
    shift() {
        this.#head += 1;
        // Half of it gone: what is copied is no more than what was taken since.
        if (this.#head * 2 > this.#items.length) {
            this.#items = this.#items.slice(this.#head);
            this.#head = 0;
        }
    }
    /** Empties it. */
    drain() {
        const items = this.#items.slice(this.#head);
        this.#items = [];
        this.#head = 0;
        return items;
    }
}


/***/ }),

/***/ 5091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZC: () => (/* binding */ VERY_MANY_FILES),
/* harmony export */   p8: () => (/* binding */ keepHeapSmall),
/* harmony export */   pY: () => (/* binding */ collectGarbageOf)
/* harmony export */ });
/**
 * Makes V8 collect what requests leave behind early. By default it doubles the space for young objects until that
 * holds over 100 MB, and lets the heap grow to several times what is alive: a first deploy of 20,000 files takes 150 MB
 * instead of 250, and a few percent more time. Call it before much is allocated.
 * @param growth by how many percent of what is alive the heap may grow before the next collection
 */
function keepHeapSmall(growth = 100) {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString(`--heap-growing-percent=${growth}`);
}
/** From this many files on, what a step leaves behind is worth a collection of its own. */
const VERY_MANY_FILES = 20_000;
/**
 * Collects what a step over very many files has left behind: some 50 ms for each 100 MB that is alive. V8 would wait
 * until the next step has made the heap larger.
 */
function collectGarbageOf(files) {
    if (files <= VERY_MANY_FILES)
        return;
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    const { runInNewContext } = process.getBuiltinModule('node:vm');
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc');
    if (typeof collect === 'function')
        collect();
}


/***/ }),

/***/ 1972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ Slices)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);

/** Milliseconds that file work may block the event loop while the store's answers arrive. */
const SLICE_MS = 6;
/** Splits synchronous work into slices, between which everything else gets its turn. */
class Slices {
    #signal;
    #end = performance.now() + SLICE_MS;
    constructor(signal) {
        this.#signal = signal;
    }
    /** Whether this slice is used up: time to await `next`. */
    get over() {
        return performance.now() >= this.#end;
    }
    /** Rejects with the signal's reason if it was aborted. */
    async next() {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        this.#signal.throwIfAborted();
        this.#end = performance.now() + SLICE_MS;
    }
}


/***/ }),

/***/ 1093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ whenAborted)
/* harmony export */ });
/** What a signal ends. One listener serves all: there are hundreds of requests. */
const ENDING = new WeakMap();
/**
 * Calls `end` once the signal is aborted, at once if it is already.
 * @returns undoes that
 */
function whenAborted(signal, end) {
    if (signal.aborted) {
        end();
        return () => { };
    }
    const ending = ENDING.get(signal) ?? watched(signal);
    ending.add(end);
    return () => void ending.delete(end);
}
function watched(signal) {
    const ending = new Set();
    ENDING.set(signal, ending);
    const endAll = () => {
        for (const end of ending)
            end();
    };
    signal.addEventListener('abort', endAll, { once: true });
    return ending;
}


/***/ }),

/***/ 1143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p4: () => (/* binding */ composed),
  eZ: () => (/* binding */ namesOf),
  EY: () => (/* binding */ parsePattern)
});

;// CONCATENATED MODULE: ./lib/patterns/character-class.js
/** What `[:alpha:]` and its like stand for within brackets. */
const NAMED = {
    alpha: ['AZ', 'az'].map(rangeOf),
    digit: ['09'].map(rangeOf),
    alnum: ['AZ', 'az', '09'].map(rangeOf),
    upper: ['AZ'].map(rangeOf),
    lower: ['az'].map(rangeOf),
    xdigit: ['AF', 'af', '09'].map(rangeOf),
    space: ['  ', '\t\r'].map(rangeOf),
    punct: ['!/', ':@', '[`', '{~'].map(rangeOf),
};
/**
 * Reads `[a-z]`, `[!0-9]`, `[]x]`, `[[:digit:]_]`, `[\]\-]`.
 * @param text begins behind the `[`
 * @returns undefined if it is never closed
 */
function parseCharacterClass(text) {
    const negated = /^[!^]/.test(text);
    const ranges = [];
    let at = negated ? 1 : 0;
    // A `]` in front stands for itself.
    for (let first = true; first || text[at] !== ']'; first = false) {
        const [whole, name] = /^\[:([a-z]+):\]/.exec(text.slice(at)) ?? [];
        const named = name === undefined ? undefined : NAMED[name];
        if (whole !== undefined && named) {
            ranges.push(...named);
            at += whole.length;
            continue;
        }
        const from = characterAt(text, at);
        if (from === undefined)
            return undefined;
        at += from.length;
        const to = text[at] === '-' && text[at + 1] !== ']' ? characterAt(text, at + 1) : undefined;
        if (to)
            at += 1 + to.length;
        ranges.push([from.character, (to ?? from).character]);
    }
    const test = character => ranges.some(([from, to]) => from <= character && character <= to) !== negated;
    return { test, length: at + 1 };
}
function characterAt(text, at) {
    const escaped = text[at] === '\\' ? 1 : 0;
    const character = text.codePointAt(at + escaped);
    if (character === undefined)
        return undefined;
    return { character, length: escaped + (character > 0xffff ? 2 : 1) };
}
function rangeOf(ends) {
    return [ends.charCodeAt(0), ends.charCodeAt(1)];
}

// EXTERNAL MODULE: ./lib/patterns/pieces.js
var patterns_pieces = __nccwpck_require__(2332);
;// CONCATENATED MODULE: ./lib/patterns/pattern.js


/** Reads a line that is neither blank nor a comment. What is malformed matches nothing. */
function parsePattern(line) {
    const text = composed(withoutTrailingBlanks(line));
    const negated = text.startsWith('!');
    const body = text.slice(negated ? 1 : 0);
    return { negated, depths: depthsOf(parseSegments(body)) };
}
let latest;
/** Splits a path below the prefix. Remembers the last one: mostly many patterns ask about the same. */
function namesOf(path) {
    if (latest?.path !== path) {
        const names = composed(path).split('/').filter(Boolean);
        // The object whose key is the prefix itself has an empty name, which `*` matches.
        latest = { path, names: { names: names.length > 0 ? names : [''], endsInFolder: path.endsWith('/') } };
    }
    return latest.names;
}
/** The same letters can be written in two ways, of which macOS and browsers each prefer another. */
function composed(text) {
    return /[^\0-\x7f]/.test(text) ? text.normalize('NFC') : text;
}
/** A blank at the end counts only behind a backslash. */
function withoutTrailingBlanks(line) {
    const end = line.trimEnd();
    const isEscaped = /(?<!\\)(\\\\)*\\$/.test(end) && end.length < line.length;
    return isEscaped ? line.slice(0, end.length + 1) : end;
}
const NOTHING = { segments: [() => false], anchored: true, folder: false };
function parseSegments(body) {
    const names = [];
    let pieces = [];
    for (let at = 0; at < body.length;) {
        const character = body[at] ?? '';
        if (character === '/') {
            names.push(pieces);
            pieces = [];
            at += 1;
        }
        else {
            const read = readPiece(body, at);
            if (read === undefined)
                return NOTHING;
            pieces.push(read.piece);
            at += read.length;
        }
    }
    const folder = body.endsWith('/');
    if (!folder)
        names.push(pieces);
    const anchored = names.length > 1;
    const meant = names[0]?.length === 0 ? names.slice(1) : names;
    if (meant.length === 0 || meant.some(({ length }) => length === 0))
        return NOTHING;
    return { segments: withoutRepetition(meant.map(segmentOf)), anchored, folder };
}
function readPiece(text, at) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    switch (character) {
        case '*':
            return { piece: patterns_pieces/* STAR */.Vw, length: 1 };
        case '?':
            return { piece: { one: patterns_pieces/* ANY */.x4 }, length: 1 };
        case '[': {
            const read = parseCharacterClass(text.slice(at + 1));
            return read && { piece: { one: read.test }, length: read.length + 1 };
        }
        case '\\': {
            const escaped = text.codePointAt(at + 1);
            if (escaped === undefined)
                return undefined;
            const piece = String.fromCodePoint(escaped);
            return { piece, length: 1 + piece.length };
        }
        default:
            return { piece: character, length: character.length };
    }
}
function segmentOf(pieces) {
    const isDeep = pieces.length === 2 && pieces.every(piece => piece === patterns_pieces/* STAR */.Vw);
    return isDeep ? '**' : (0,patterns_pieces/* compilePieces */.zl)(pieces);
}
function withoutRepetition(segments) {
    return segments.filter((segment, index) => segment !== '**' || segments[index + 1] !== '**');
}
/** What most paths get from most patterns. */
const NONE = [];
function depthsOf({ segments, anchored, folder }) {
    const [first] = segments;
    // Nothing has to be kept in mind from name to name.
    if (!anchored && first !== undefined && first !== '**')
        return depthsOfName(first, folder);
    const all = anchored ? segments : ['**', ...segments];
    return ({ names, endsInFolder }) => {
        let depths = NONE;
        /** The segments that may come next, in order. */
        let ahead = withSkipped(all, 0);
        for (let depth = 1; depth <= names.length && ahead.length > 0; depth++) {
            ahead = advance(all, ahead, names[depth - 1] ?? '');
            const isFolder = depth < names.length || endsInFolder;
            if (ahead.at(-1) === all.length && (isFolder || !folder))
                depths = [...depths, depth];
        }
        return depths;
    };
}
/** Of a name that may stand at any depth. */
function depthsOfName(isMeant, folder) {
    return ({ names, endsInFolder }) => {
        const last = folder && !endsInFolder ? names.length - 1 : names.length;
        let depths = NONE;
        for (let depth = 1; depth <= last; depth++) {
            if (isMeant(names[depth - 1] ?? ''))
                depths = [...depths, depth];
        }
        return depths;
    };
}
/** The segments that may come behind a name, which one of those `ahead` has to take. */
function advance(segments, ahead, name) {
    const next = [];
    for (const at of ahead) {
        const segment = segments[at];
        const reached = segment === '**' ? [at, at + 1] : segment?.(name) ? withSkipped(segments, at + 1) : [];
        for (const one of reached)
            if (one > (next.at(-1) ?? -1))
                next.push(one);
    }
    return next;
}
/** A `**` may stand for no folder at all, but at the end for something. */
function withSkipped(segments, at) {
    return segments[at] === '**' && at < segments.length - 1 ? [at, at + 1] : [at];
}


/***/ }),

/***/ 2332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ STAR),
/* harmony export */   x4: () => (/* binding */ ANY),
/* harmony export */   zl: () => (/* binding */ compilePieces)
/* harmony export */ });
const ANY = () => true;
/** Anything, or nothing. */
const STAR = { run: ANY, least: 0 };
/**
 * A pattern as a question about a whole text. Unlike a regular expression it never goes back: whatever the two hold,
 * it looks at each character at most once a piece. Patterns and names may come from a pull request.
 */
function compilePieces(read) {
    const pieces = joined(read);
    const first = pieces[0] ?? '';
    const last = pieces.at(-1) ?? '';
    const start = typeof first === 'string' ? first : '';
    const end = typeof last === 'string' ? last : '';
    if (pieces.length <= 1 && typeof first === 'string')
        return text => text === first;
    const framed = (text) => text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
    const wild = pieces.filter(piece => typeof piece !== 'string');
    // Most patterns have nothing but one `*` between the two, and many nothing in front of it.
    if (wild.length === 1 && wild[0] === STAR)
        return start === '' ? text => text.endsWith(end) : framed;
    return text => framed(text) && matches(pieces, text);
}
/** Consecutive letters are one piece, and so are consecutive stars. */
function joined(pieces) {
    const all = [];
    for (const piece of pieces) {
        const last = all.at(-1);
        if (typeof piece === 'string' && typeof last === 'string')
            all[all.length - 1] = last + piece;
        else if (piece !== STAR || last !== STAR)
            all.push(piece);
    }
    return all;
}
function matches(pieces, text) {
    /** Where the next piece may begin, in order. */
    let starts = [0];
    for (const piece of pieces) {
        starts = after(piece, starts, text);
        if (starts.length === 0)
            return false;
    }
    return starts.at(-1) === text.length;
}
/** Where a piece may end that begins at one of `starts`. */
function after(piece, starts, text) {
    if (typeof piece === 'string')
        return starts.filter(start => text.startsWith(piece, start)).map(start => start + piece.length);
    if ('run' in piece)
        return afterRun(piece, starts, text);
    return starts.filter(start => fits(piece.one, text, start)).map(start => start + widthAt(text, start));
}
function afterRun({ run, least }, starts, text) {
    const ends = [];
    let covered = -1;
    for (const start of starts) {
        // A run that begins within another one ends where that does.
        if (start < covered)
            continue;
        if (least === 0 && start > covered)
            ends.push(start);
        for (let at = start; fits(run, text, at);) {
            at += widthAt(text, at);
            ends.push(at);
            covered = at;
        }
    }
    return ends;
}
function fits(test, text, at) {
    const character = text.codePointAt(at);
    return character !== undefined && test(character);
}
/** UTF-16 units of the character. */
function widthAt(text, at) {
    return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}


/***/ }),

/***/ 5925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ patternProblem),
/* harmony export */   El: () => (/* binding */ patternLines),
/* harmony export */   r1: () => (/* binding */ selection),
/* harmony export */   v7: () => (/* binding */ compileGrants),
/* harmony export */   xi: () => (/* binding */ compilePatterns)
/* harmony export */ });
/* harmony import */ var _text_late_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(536);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1143);


/** What `include`, `exclude` and `protect` say of a path. */
function selection({ include, exclude, protect }) {
    const included = compileGrants(include);
    const excluded = compilePatterns(withWholeFolders(exclude));
    const includesAll = patternLines(include).length === 0;
    const mayInclude = compileReach(include);
    return {
        selected: path => (includesAll || included(path)) && !excluded(path),
        protected: compilePatterns(protect),
        reaches: folder => hasEmptyName(folder) || ((includesAll || mayInclude(folder)) && !excluded(`${folder}/`)),
    };
}
/**
 * Patterns that leave out or protect, exactly as git reads them: what lies in a matched folder stays
 * matched, whatever a `!` line says of it. Lines that are malformed match nothing: see `patternProblem`.
 */
function compilePatterns(lines) {
    const patterns = patternLines(lines).map(_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY);
    if (!patterns.some(({ negated }) => negated))
        return path => patterns.some(({ depths }) => depths((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(path)).length > 0);
    return path => isLeftOut(path, patterns);
}
/** From the top down the last pattern that matches decides, until a folder is left out with all that is in it. */
function isLeftOut(path, patterns) {
    const names = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(path);
    const found = patterns.map(({ negated, depths }) => ({ negated, depths: depths(names) }));
    if (found.every(({ negated, depths }) => negated || depths.length === 0))
        return false;
    return names.names.some((_, index) => found.findLast(({ depths }) => depths.includes(index + 1))?.negated === false);
}
/**
 * Patterns that let in. The last line that matches the path or a folder above it decides, so that a `!` line
 * takes away inside a folder that a line before it named: git's rule would publish what was taken away.
 */
function compileGrants(lines) {
    const grants = patternLines(lines).map(_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY);
    return path => grants.findLast(({ depths }) => depths((0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(path)).length > 0)?.negated === false;
}
/** Why a pattern cannot mean what its author wanted, as a sentence; undefined where it can. */
function patternProblem(line) {
    if (patternLines([line]).length === 0)
        return undefined;
    const body = line.replace(/\r$/, '').replace(/^!/, '');
    if (body.length > LONGEST_PATTERN)
        return `it has more than ${LONGEST_PATTERN} characters, and no path has as many.`;
    if (body.trim() === '')
        return 'nothing follows the `!`.';
    if (/^\.{1,2}(\/|$)/.test(body))
        return 'patterns are matched below the prefix and never begin with `.` or `..`.';
    const unescaped = body.replace(escaped(), '');
    if (unescaped.includes('\\'))
        return 'folders are separated by `/`; a `\\` only takes the meaning from a character like `*`.';
    if (/\[[^\]]*$/.test(unescaped))
        return 'the `[` is never closed; write `\\[` for the character itself.';
    return undefined;
}
/** Not a letter, from which a `\` takes nothing. */
const escaped = (0,_text_late_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .latePattern */ .B)('\\\\[^\\p{L}\\p{N}]', 'gu');
/** In UTF-16 units: a key has at most 1,024 bytes. */
const LONGEST_PATTERN = 1024;
/** Without blank lines and comments. */
function patternLines(lines) {
    return lines.filter(line => line.trim() !== '' && !line.startsWith('#'));
}
/** `drafts/**` leaves out as much as `drafts/`, an object of that name too, unless a `!` line takes something back. */
function withWholeFolders(exclude) {
    if (exclude.some(line => line.startsWith('!')))
        return exclude;
    return [
        ...exclude,
        ...exclude.filter(isContentOfFolder).map(line => `/${line.replace(/^\//, '').replace(CONTENT, '/')}`),
    ];
}
const CONTENT = /\/\*{1,2}\s*$/;
function isContentOfFolder(line) {
    return !line.startsWith('#') && CONTENT.test(line);
}
/** Whether a line could match something in a folder, as far as its folders without wildcards tell. */
function compileReach(include) {
    const anchored = patternLines(include)
        .filter(line => !line.startsWith('!'))
        .map(foldersNamedBy);
    return folder => {
        const { names } = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(folder);
        return anchored.some(pattern => {
            const wild = pattern.findIndex(name => /[*?[\\]/.test(name));
            const literal = wild < 0 ? pattern : pattern.slice(0, wild);
            return literal.every((name, depth) => depth >= names.length || name === names[depth]);
        });
    };
}
/** Keys may have folders without a name, which patterns pass over: `*` then stands for what follows. */
function hasEmptyName(folder) {
    return folder === '' || folder.startsWith('/') || folder.endsWith('/') || folder.includes('//');
}
/** The names that a pattern wants from the top down; none if it may match at any depth. */
function foldersNamedBy(line) {
    const body = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .composed */ .p4)(line.trimEnd());
    return body.slice(0, -1).includes('/') ? body.replace(/^\//, '').replace(/\/$/, '').split('/') : [];
}


/***/ }),

/***/ 7524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findStatements),
/* harmony export */   o: () => (/* binding */ cdnStatements)
/* harmony export */ });
/* harmony import */ var _cloudfront_tenant_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7706);
/* harmony import */ var _s3_partition_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3668);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9949);



/** What invalidations need. The account is not known here; a distribution's id is nobody else's. */
function cdnStatements(config) {
    if (config.command === 'list' || config.cloudFront === undefined)
        return [];
    const { distributions, invalidate, wait } = config.cloudFront;
    if (invalidate.what === 'none')
        return [];
    const partition = (0,_s3_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .i)(config.connection.region?.name);
    const tenants = distributions.filter(_cloudfront_tenant_js__WEBPACK_IMPORTED_MODULE_1__/* .isTenant */ .$);
    // Which distribution serves a domain is not known before CloudFront is asked.
    const isOpen = config.domain !== undefined && distributions.length === 0;
    const standard = isOpen ? ['*'] : distributions.filter(id => !(0,_cloudfront_tenant_js__WEBPACK_IMPORTED_MODULE_1__/* .isTenant */ .$)(id));
    const mayWait = wait === 'always' || (wait === 'auto' && (config.command === 'remove' || config.delete !== 'none'));
    const telling = (suffix) => [
        ...(config.dryRun ? [] : [`cloudfront:CreateInvalidation${suffix}`]),
        ...(config.dryRun || !mayWait ? [] : [`cloudfront:GetInvalidation${suffix}`]),
    ];
    const allow = (sid, actions, resources) => resources.length === 0
        ? []
        : [
            {
                Sid: sid,
                Effect: 'Allow',
                Action: (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOrMore */ .h9)(actions),
                Resource: (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOrMore */ .h9)(resources.map(name => `arn:${partition}:cloudfront::*:${name}`)),
            },
        ];
    return [
        ...allow('Invalidate', ['cloudfront:GetDistributionConfig', ...telling('')], standard.map(id => `distribution/${id}`)),
        ...allow('InvalidateTenants', ['cloudfront:GetDistributionTenant', ...telling('ForDistributionTenant')], tenants.map(id => `distribution-tenant/${id}`)),
        // Which distribution a tenant is of is not known here.
        ...allow('ReadDistributionsOfTenants', ['cloudfront:GetDistributionConfig'], tenants.length === 0 ? [] : ['distribution/*']),
    ];
}
/** What it takes to find the distribution of a domain. IAM knows no narrower resource for a list. */
function findStatements({ domain }) {
    if (domain === undefined)
        return [];
    return [{ Sid: 'FindDistribution', Effect: 'Allow', Action: 'cloudfront:ListDistributions', Resource: '*' }];
}


/***/ }),

/***/ 9949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ literally),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   h9: () => (/* binding */ oneOrMore)
/* harmony export */ });
function policyOf(statements) {
    return { Version: '2012-10-17', Statement: statements };
}
/** A single item is not written as a list, as people write policies. */
function oneOrMore(values) {
    const [only] = values;
    return only !== undefined && values.length === 1 ? only : values;
}
/**
 * A text as a pattern that matches it alone. IAM takes no character beyond Latin-1 in a policy: a wildcard stands
 * for those.
 */
function literally(text) {
    return text.replace(/[$*?]/g, special => `\${${special}}`).replace(/[^ -\u00ff]+/g, '*');
}


/***/ }),

/***/ 9912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  KV: () => (/* binding */ policyFor),
  NI: () => (/* binding */ policyForAll),
  GE: () => (/* binding */ sessionPolicyFor),
  fE: () => (/* binding */ wholeBucketPolicyFor)
});

// EXTERNAL MODULE: ./lib/s3/partition.js
var s3_partition = __nccwpck_require__(3668);
// EXTERNAL MODULE: ./lib/policy/cdn-statements.js
var cdn_statements = __nccwpck_require__(7524);
// EXTERNAL MODULE: ./lib/policy/document.js
var policy_document = __nccwpck_require__(9949);
;// CONCATENATED MODULE: ./lib/policy/key-statements.js

/** Only S3 may use the key, and only on behalf of the role with this policy. */
const VIA_S3 = { StringLike: { 'kms:ViaService': 's3.*' } };
/**
 * What SSE-KMS needs besides S3's own permissions. Nothing without `sse-kms-key-id`: the key that AWS manages for
 * S3 lets everybody in its account use it, and a bucket's own key is not known here.
 */
function keyStatements(config) {
    if (config.command !== 'deploy' || config.write.sseKmsKeyId === undefined)
        return [];
    // The parts of an upload, the record and the source of a copy are decrypted.
    return [
        {
            Sid: 'Key',
            Effect: 'Allow',
            Action: keyActions(config.dryRun),
            ...kmsKeyResource(config.write.sseKmsKeyId, config),
        },
    ];
}
/** For a session's policy, which must not take away the key that the bucket may be encrypted with. */
function anyKeyStatement({ dryRun }) {
    return {
        Sid: 'Key',
        Effect: 'Allow',
        Action: keyActions(dryRun),
        Resource: '*',
        Condition: VIA_S3,
    };
}
function keyActions(dryRun) {
    return dryRun ? 'kms:Decrypt' : ['kms:Decrypt', 'kms:GenerateDataKey'];
}
/** IAM knows keys by their ARNs alone: an alias becomes a condition, an id a key of any account. */
function kmsKeyResource(key, { connection }) {
    const region = connection.region?.name;
    const [, partition, ofRegion, account, kind = '', name = ''] = /^arn:([\w-]+):kms:([\w-]*):(\d*):(key|alias)\/(.+)$/.exec(key) ?? [];
    const anywhere = `arn:${partition ?? (0,s3_partition/* partitionOf */.i)(region)}:kms:${ofRegion || region || '*'}:${account || '*'}:key`;
    if (kind === 'key')
        return { Resource: key, Condition: VIA_S3 };
    const alias = kind === 'alias' ? `alias/${name}` : key;
    if (!alias.startsWith('alias/'))
        return { Resource: `${anywhere}/${key}`, Condition: VIA_S3 };
    return {
        Resource: `${anywhere}/*`,
        Condition: { ...VIA_S3, 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': alias } },
    };
}

;// CONCATENATED MODULE: ./lib/policy/policy.js




/** The smallest IAM policy under which a run with these options does all that it can be asked to. */
function policyFor(config) {
    return (0,policy_document/* policyOf */.US)([
        ...listStatements(config),
        ...objectStatements(config),
        ...keyStatements(config),
        ...(0,cdn_statements/* findStatements */.K)(config),
        ...(0,cdn_statements/* cdnStatements */.o)(config),
    ]);
}
/** The same for several targets; identical statements are merged. */
function policyForAll(configs) {
    const statements = [];
    const said = new Set();
    for (const { Sid, ...statement } of configs.flatMap(config => policyFor(config).Statement)) {
        const text = JSON.stringify(statement);
        if (said.has(text))
            continue;
        said.add(text);
        const alike = statements.filter(other => other.Sid?.replace(/\d+$/, '') === Sid).length;
        statements.push({ Sid: alike === 0 ? `${Sid}` : `${Sid}${alike + 1}`, ...statement });
    }
    return (0,policy_document/* policyOf */.US)(statements);
}
/**
 * As `policyFor`, to go along when a role is assumed. There it takes away from what the role has, so it must not be
 * narrower than the bucket needs: the key that encrypts it by default is known to the bucket alone.
 */
function sessionPolicyFor(config) {
    const policy = policyFor(config);
    const isKeyKnown = policy.Statement.some(({ Sid }) => Sid === 'Key');
    if (config.command !== 'deploy' || isKeyKnown)
        return policy;
    return (0,policy_document/* policyOf */.US)([...policy.Statement, anyKeyStatement(config)]);
}
/** As `sessionPolicyFor`, for the whole bucket and, on other stores than AWS, of the actions that all of them know. */
function wholeBucketPolicyFor(config, isAws) {
    const whole = { ...config, target: { ...config.target, prefix: '' } };
    if (isAws)
        return sessionPolicyFor(whole);
    const statements = policyFor(whole).Statement.map(statement => ({
        ...statement,
        Action: [statement.Action].flat().filter(action => KNOWN_TO_ALL.has(action)),
    }));
    return (0,policy_document/* policyOf */.US)(statements.filter(({ Action }) => Action.length > 0));
}
const KNOWN_TO_ALL = new Set([
    's3:AbortMultipartUpload',
    's3:DeleteObject',
    's3:GetObject',
    's3:ListBucket',
    's3:PutObject',
]);
/** LIST asks for the prefix, and for single keys: those of large uploads below it, and the record's. */
function listStatements(config) {
    const { target } = config;
    const record = recordElsewhere(config);
    const isSameBucket = record?.bucket === target.bucket;
    const below = target.prefix === '' ? [] : [`${(0,policy_document/* literally */.Dk)(target.prefix)}*`];
    const beside = record && isSameBucket ? [(0,policy_document/* literally */.Dk)(record.key)] : [];
    const site = listStatement('ListSite', target.bucket, [...below, ...beside], config);
    if (record === undefined || isSameBucket)
        return [site];
    return [site, listStatement('ListRecord', record.bucket, [(0,policy_document/* literally */.Dk)(record.key)], config)];
}
function listStatement(sid, bucket, prefixes, config) {
    const byPrefix = prefixes.length === 0 ? {} : { StringLike: { 's3:prefix': (0,policy_document/* oneOrMore */.h9)(prefixes) } };
    return allow(sid, ['s3:ListBucket'], bucketArn(bucket, config), { ...byPrefix, ...byOwner(config) });
}
function objectStatements(config) {
    const { target } = config;
    const record = recordElsewhere(config);
    const { ofSite, ofRecord } = actions(config);
    const all = `${(0,policy_document/* literally */.Dk)(target.prefix)}*`;
    return [
        ...(ofSite.length === 0
            ? []
            : [allow('Site', ofSite, objectArn(target.bucket, all, config), byOwner(config))]),
        ...(record === undefined || ofRecord.length === 0
            ? []
            : [
                allow('Record', ofRecord, objectArn(record.bucket, (0,policy_document/* literally */.Dk)(record.key), config), byOwner(config)),
            ]),
    ];
}
function actions(config) {
    if (config.command === 'list')
        return { ofSite: [], ofRecord: [] };
    const deletes = config.dryRun ? [] : ['s3:DeleteObject'];
    if (config.command === 'remove') {
        // Whose prefix it is, the record of a preview tells.
        const reads = config.preview === undefined ? [] : ['s3:GetObject'];
        return { ofSite: [...reads, ...deletes], ofRecord: [] };
    }
    // HEAD, the record, and the source of a copy.
    const reads = ['s3:GetObject'];
    if (config.dryRun)
        return { ofSite: reads, ofRecord: reads };
    const writes = ['s3:PutObject', ...(config.write.acl === undefined ? [] : ['s3:PutObjectAcl'])];
    return {
        ofSite: [
            ...reads,
            ...writes,
            ...tagging(config),
            's3:AbortMultipartUpload',
            ...(config.delete === 'none' ? [] : deletes),
        ],
        ofRecord: [...reads, ...writes],
    };
}
/** A copy onto itself that does not say tags keeps them, and reads them for it. */
function tagging({ headerRules }) {
    return headerRules.some(({ set }) => set.tags !== undefined)
        ? ['s3:GetObjectTagging', 's3:PutObjectTagging']
        : [];
}
/** The record, if it is not below the prefix. */
function recordElsewhere(config) {
    const record = config.command === 'deploy' ? config.record : undefined;
    if (record === undefined)
        return undefined;
    const { bucket, prefix } = config.target;
    const place = { bucket: record.bucket ?? bucket, key: record.key };
    return place.bucket === bucket && place.key.startsWith(prefix) ? undefined : place;
}
function allow(sid, action, resource, condition) {
    return {
        Sid: sid,
        Effect: 'Allow',
        Action: (0,policy_document/* oneOrMore */.h9)(action),
        Resource: resource,
        ...(Object.keys(condition).length > 0 && { Condition: condition }),
    };
}
/** What `expected-bucket-owner` asks of S3, IAM can ask too. Other stores have other names for accounts. */
function byOwner({ connection }) {
    const { expectedBucketOwner = '' } = connection;
    return /^\d{12}$/.test(expectedBucketOwner)
        ? { StringEquals: { 'aws:ResourceAccount': expectedBucketOwner } }
        : {};
}
/** An access point has an ARN for a name. */
function bucketArn(bucket, { connection }) {
    return isArn(bucket) ? bucket : `arn:${(0,s3_partition/* partitionOf */.i)(connection.region?.name)}:s3:::${bucket}`;
}
function objectArn(bucket, pattern, config) {
    return `${bucketArn(bucket, config)}${isArn(bucket) ? '/object' : ''}/${pattern}`;
}
function isArn(bucket) {
    return bucket.startsWith('arn:');
}


/***/ }),

/***/ 8099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Vt: () => (/* binding */ UnusableRecord),
  eT: () => (/* binding */ decodeRecord),
  Ym: () => (/* binding */ encodeRecord),
  _J: () => (/* binding */ unzipped)
});

// EXTERNAL MODULE: ./lib/record/record.js
var record = __nccwpck_require__(2472);
;// CONCATENATED MODULE: ./lib/record/stored-rows.js

/** Rows are in the order of so many of their keys' first bits. */
const IGNORED_BITS = 4;
/**
 * Rows as a record has them: made when they are asked for, because as objects in a map those of 100,000 files take 25 MB,
 * and their columns 4.
 */
class StoredRows {
    size;
    #keys;
    #rowAt;
    #exceptions;
    /**
     * @param keys one behind the other, as `orderOf` puts them
     * @param exceptions rows that count in place of those of the same key
     */
    constructor(keys, rowAt, exceptions) {
        this.#keys = keys;
        this.#rowAt = rowAt;
        this.#exceptions = exceptions;
        this.size = this.#count + [...this.#strangers()].length;
    }
    get(key) {
        const exception = this.#exceptions.get(key);
        if (exception !== undefined)
            return exception;
        const index = this.#indexOf(key);
        return index === undefined ? undefined : this.#rowAt(index);
    }
    has(key) {
        return this.#exceptions.has(key) || this.#indexOf(key) !== undefined;
    }
    *[Symbol.iterator]() {
        for (let index = 0; index < this.#count; index += 1) {
            const start = index * record/* ROW_KEY_BYTES */.n;
            const key = this.#keys.toString('hex', start, start + record/* ROW_KEY_BYTES */.n);
            yield [key, this.#exceptions.get(key) ?? this.#rowAt(index)];
        }
        yield* this.#strangers();
    }
    /** Exceptions to nothing. */
    *#strangers() {
        for (const exception of this.#exceptions)
            if (this.#indexOf(exception[0]) === undefined)
                yield exception;
    }
    get #count() {
        return this.#keys.length / record/* ROW_KEY_BYTES */.n;
    }
    #indexOf(key) {
        const wanted = Buffer.from(key, 'hex');
        if (wanted.length !== record/* ROW_KEY_BYTES */.n)
            return undefined;
        const rank = rankAt(wanted, 0);
        let [from, to] = [0, this.#count];
        while (from < to) {
            const middle = (from + to) >>> 1;
            if (rankAt(this.#keys, middle) < rank)
                from = middle + 1;
            else
                to = middle;
        }
        for (let index = from; index < this.#count && rankAt(this.#keys, index) === rank; index += 1) {
            const start = index * record/* ROW_KEY_BYTES */.n;
            if (wanted.compare(this.#keys, start, start + record/* ROW_KEY_BYTES */.n) === 0)
                return index;
        }
        return undefined;
    }
}
function rankAt(keys, index) {
    return keys.readUInt32BE(index * record/* ROW_KEY_BYTES */.n) >>> IGNORED_BITS;
}
/** Whether keys are in the order in which they can be found. */
function isInOrder(keys) {
    const count = keys.length / record/* ROW_KEY_BYTES */.n;
    for (let index = 1; index < count; index += 1)
        if (rankAt(keys, index) < rankAt(keys, index - 1))
            return false;
    return true;
}
/** The positions of the keys in ascending order: sorted as numbers that hold the place too, so not by all of their bits. */
function orderOf(keys) {
    const length = keys.length / record/* ROW_KEY_BYTES */.n;
    const numbers = new Float64Array(length);
    for (let at = 0; at < length; at += 1)
        numbers[at] = rankAt(keys, at) * length + at;
    return Uint32Array.from(numbers.sort(), number => number % length);
}

;// CONCATENATED MODULE: ./lib/record/format.js


/** Raised whenever an older reader would misread the format. */
const FORMAT = 1;
const PRODUCT = 's3-site-deploy';
/** Bytes of a record that is unzipped: four million files. Anything larger is not one of our records. */
const LARGEST = 256 * 1024 * 1024;
const MD5_BYTES = 16;
/** What a content id is, in one letter a row: the ETag, another MD5 (then there are `contents`), or not known. */
const SAME = '=';
const OTHER = '+';
const UNKNOWN = '-';
/** What a file is to visitors, in one letter a row, and the letter of those of which it is not known. */
const LETTERS = { hashed: 'h', other: 'o', page: 'p', data: 'd', signal: 's' };
const NO_KIND = '?';
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind]));
/** A record that cannot be used; `message` says why, for a warning. */
class UnusableRecord extends Error {
    name = 'UnusableRecord';
}
/**
 * JSON, gzipped, in which the rows are columns: about 37 bytes a file before compression, 58 under KMS. Their order is
 * that of their hashes, which tells nothing of the keys.
 */
function encodeRecord({ rows, commit, run, preview, openPaths, isGuarded }) {
    const document = {
        product: PRODUCT,
        format: FORMAT,
        ...(commit !== undefined && { commit }),
        ...(run !== undefined && { run }),
        ...(preview !== undefined && { preview }),
        ...(isGuarded && { isGuarded }),
        openPaths,
        ...encodeRows(rows),
    };
    // Base64 has no repetition worth looking for.
    const { constants, gzipSync } = process.getBuiltinModule('node:zlib');
    return gzipSync(JSON.stringify(document), { strategy: constants.Z_HUFFMAN_ONLY });
}
/** Collected in any order and sorted as bytes, which takes a third of the time and a tenth of the memory. */
function encodeRows(rows) {
    const table = new HeaderTable();
    const headers = [];
    const ids = new Column(1, 'latin1');
    const letters = new Column(1, 'latin1');
    const keys = new Column(record/* ROW_KEY_BYTES */.n);
    const etags = new Column(MD5_BYTES);
    const contents = new Column(MD5_BYTES);
    const exceptions = [];
    for (const [key, row] of rows) {
        const { etag, contentId, kind } = row;
        const id = contentId === '' ? UNKNOWN : contentId === etag ? SAME : OTHER;
        const hasMd5 = MD5.test(etag);
        const hasOther = id === OTHER && MD5.test(contentId);
        if (!hasMd5 || (id === OTHER && !hasOther) || row.unneededSince !== undefined)
            exceptions.push([key, row]);
        const at = headers.push(table.indexOf(row)) - 1;
        ids.put(at, id);
        letters.put(at, kind === undefined ? NO_KIND : LETTERS[kind]);
        keys.put(at, key);
        if (hasMd5)
            etags.put(at, etag);
        if (hasOther)
            contents.put(at, contentId);
    }
    const order = orderOf(keys.bytes(headers.length));
    const kinds = ids.inOrder(order).toString('latin1');
    return {
        table: table.entries,
        headers: Array.from(order, index => headers[index]),
        kinds,
        files: letters.inOrder(order).toString('latin1'),
        keys: keys.inOrder(order).toString('base64'),
        etags: etags.inOrder(order).toString('base64'),
        contents: kinds.includes(OTHER) ? contents.inOrder(order).toString('base64') : '',
        exceptions: exceptions.sort(([a], [b]) => (a < b ? -1 : 1)),
    };
}
/** Values of so many bytes each; zeros where none was put. */
class Column {
    #width;
    #encoding;
    #room = Buffer.alloc(4096);
    constructor(width, encoding = 'hex') {
        this.#width = width;
        this.#encoding = encoding;
    }
    put(at, value) {
        const start = at * this.#width;
        this.#growTo(start + this.#width);
        this.#room.write(value, start, this.#width, this.#encoding);
    }
    bytes(count) {
        this.#growTo(count * this.#width);
        return this.#room.subarray(0, count * this.#width);
    }
    inOrder(order) {
        const bytes = this.bytes(order.length);
        const sorted = Buffer.allocUnsafe(bytes.length);
        order.forEach((from, to) => {
            bytes.copy(sorted, to * this.#width, from * this.#width, (from + 1) * this.#width);
        });
        return sorted;
    }
    #growTo(length) {
        if (length <= this.#room.length)
            return;
        this.#room = Buffer.concat([this.#room], Math.max(length, 2 * this.#room.length));
    }
}
const MD5 = /^[0-9a-f]{32}$/;
/** The few fingerprints that all rows have. */
class HeaderTable {
    entries = [];
    #lasting = new Map();
    #passing = new Map();
    indexOf({ headers, immutable, knownAt }) {
        const known = immutable ? this.#lasting : this.#passing;
        const name = knownAt === undefined ? headers : `${headers} ${knownAt}`;
        const index = known.get(name);
        if (index !== undefined)
            return index;
        known.set(name, this.entries.length);
        const entry = [headers, immutable];
        return this.entries.push(knownAt === undefined ? entry : [...entry, knownAt]) - 1;
    }
}
/** @throws UnusableRecord for anything but a record of this format */
function decodeRecord(bytes) {
    const document = parse(bytes);
    const { product, format, openPaths, commit, run, preview, isGuarded, ...columns } = isObject(document)
        ? document
        : {};
    if (product !== PRODUCT)
        throw new UnusableRecord('it was not written by s3-site-deploy');
    if (format !== FORMAT) {
        throw new UnusableRecord(`its format is ${JSON.stringify(format)}, and this version reads ${FORMAT}`);
    }
    if (!isListOf(openPaths, isText))
        throw damaged();
    const paths = openPaths.filter(isUrlPath).slice(0, MOST_OPEN_PATHS);
    return {
        rows: decodeRows(columns),
        openPaths: paths,
        ...(isText(commit) && { commit }),
        ...(isText(run) && { run }),
        ...(isIndex(preview) && { preview }),
        ...(isGuarded === true && { isGuarded }),
    };
}
/** CloudFront's limits for a path in characters, and for the paths of an invalidation. */
const LONGEST_OPEN_PATH = 4000;
const MOST_OPEN_PATHS = 3000;
/** Anybody who may write to the bucket can put others into a record, and they reach files that programs read. */
function isUrlPath(path) {
    return path.length <= LONGEST_OPEN_PATH && /^\/[!-~]*$/.test(path);
}
/**
 * The JSON of a record, which a store that unzips what is marked as zipped returns as it is.
 * @throws Error if what is zipped is damaged, or too large
 */
function unzipped(bytes) {
    const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    if (!isZipped)
        return bytes;
    // Loaded here: it takes 2 ms that the first request need not wait for.
    const { gunzipSync } = process.getBuiltinModule('node:zlib');
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
}
function parse(bytes) {
    try {
        return JSON.parse(unzipped(bytes).toString('utf8'));
    }
    catch (cause) {
        throw damaged(cause);
    }
}
function decodeRows({ table, headers, kinds, files, keys, etags, contents, exceptions }) {
    if (!isListOf(table, isTableEntry) || !isListOf(headers, isIndex))
        throw damaged();
    if (!isListOf(exceptions, isException) || !isText(kinds) || kinds.length !== headers.length)
        throw damaged();
    // Absent in records of older versions.
    const letters = isText(files) ? files : '';
    const keyBytes = columnOf(keys, headers.length, record/* ROW_KEY_BYTES */.n);
    const etagAt = hexIn(columnOf(etags, headers.length, MD5_BYTES));
    const contentAt = hexIn(columnOf(contents, kinds.includes(OTHER) ? headers.length : 0, MD5_BYTES));
    if (!isInOrder(keyBytes) || headers.some(entry => table[entry] === undefined))
        throw damaged();
    const sent = Uint32Array.from(headers);
    const rowAt = (index) => {
        const etag = etagAt(index);
        const id = kinds[index];
        const contentId = id === SAME ? etag : id === OTHER ? contentAt(index) : '';
        const [headers, immutable, knownAt] = table[sent[index] ?? 0] ?? ['', false];
        const kind = KINDS.get(letters[index] ?? NO_KIND);
        const row = { etag, contentId, headers, immutable, ...(kind !== undefined && { kind }) };
        return knownAt === undefined ? row : { ...row, knownAt };
    };
    const rows = exceptions.map(([key, { kind, ...row }]) => [key, isKind(kind) ? { ...row, kind } : row]);
    return new StoredRows(keyBytes, rowAt, new Map(rows));
}
/** Values of `width` bytes each. */
function columnOf(base64, length, width) {
    const bytes = Buffer.from(isText(base64) ? base64 : '', 'base64');
    if (bytes.length !== length * width)
        throw damaged();
    return bytes;
}
function hexIn(md5s) {
    return index => md5s.toString('hex', index * MD5_BYTES, (index + 1) * MD5_BYTES);
}
function damaged(cause) {
    return new UnusableRecord('it is damaged', { cause });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value) {
    return typeof value === 'string';
}
/** A newer version may know others. */
function isKind(value) {
    return isText(value) && Object.hasOwn(LETTERS, value);
}
function isIndex(value) {
    return Number.isInteger(value);
}
function isListOf(value, isItem) {
    return Array.isArray(value) && value.every(isItem);
}
function isTableEntry(value) {
    if (!Array.isArray(value))
        return false;
    const [headers, immutable, knownAt = 0] = value;
    return isText(headers) && typeof immutable === 'boolean' && Number.isFinite(knownAt);
}
function isException(value) {
    return Array.isArray(value) && isText(value[0]) && isRow(value[1]);
}
function isRow(value) {
    const { etag, contentId, headers, immutable, knownAt = 0, unneededSince = 0, } = isObject(value) ? value : {};
    const isKnown = isText(etag) && isText(contentId) && isText(headers);
    const areDates = Number.isFinite(knownAt) && Number.isFinite(unneededSince);
    return isKnown && typeof immutable === 'boolean' && areDates;
}


/***/ }),

/***/ 6667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ NO_HEADERS),
/* harmony export */   o: () => (/* binding */ Recollection)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2472);

/** What the record says of objects, as far as what LIST shows lets it be believed. */
class Recollection {
    #found;
    /** By object key: each is asked for several times, and finding a row takes a hash. */
    #rows = new Map();
    constructor(found) {
        this.#found = found;
    }
    /** The row of an object, unless something else has been written there since. */
    rowOf({ key, etag }) {
        if (this.#found === undefined || etag === '')
            return undefined;
        if (!this.#rows.has(key))
            this.#rows.set(key, sharing(etag, this.#found.record.rows.get((0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .rowKey */ .om)(key))));
        const row = this.#rows.get(key);
        return row?.etag === etag ? row : undefined;
    }
    /**
     * Whether an earlier deploy wrote the object or found it right; a row may only note since when it is not needed. If
     * nobody looked since, the object may have been deleted, and one like it put there by others.
     */
    isOwned(object) {
        const row = this.rowOf(object);
        if (row === undefined || (row.knownAt !== undefined && this.#isOlder(row, object)))
            return false;
        return row.contentId !== '' || row.headers !== '';
    }
    /**
     * The row of an object whose headers are as the record has them. Who edits headers by hand changes the date of
     * the object, not its ETag.
     */
    headersOf(object) {
        const row = this.stillTrueOf(object);
        return row?.headers === '' ? undefined : row;
    }
    /** The row of an object, its headers only if they are as the record has them. */
    stillTrueOf(object) {
        const row = this.rowOf(object);
        return row && this.#isOlder(row, object) ? { ...row, ...NO_HEADERS } : row;
    }
    /** A row of which nobody looked at the object, for another record: what it says is from this one's time. */
    dated(row) {
        return this.#found === undefined ? row : { knownAt: this.#found.writtenAt, ...row };
    }
    /** Whether somebody wrote the object, or its headers, since. GET tells whole seconds, LIST more on some stores. */
    #isOlder({ knownAt }, { lastModified }) {
        const { writtenAt } = this.#found ?? { writtenAt: 0 };
        // No record knows what comes after it, whatever its rows say.
        return seconds(lastModified) > seconds(Math.min(knownAt ?? writtenAt, writtenAt));
    }
}
/** The row with this very string wherever it says the same: LIST's stays in memory anyway. */
function sharing(etag, row) {
    if (row?.etag !== etag)
        return row;
    return { ...row, etag, contentId: row.contentId === etag ? etag : row.contentId };
}
/** Of a row: it is not known what is sent with the object. */
const NO_HEADERS = { headers: '', immutable: false };
function seconds(ms) {
    return Math.floor(ms / 1000);
}


/***/ }),

/***/ 9282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ recall),
/* harmony export */   Z: () => (/* binding */ conditionFor)
/* harmony export */ });
/* harmony import */ var _found_record_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6667);

/**
 * What reading the record came to. Pure.
 * @param listed the record as LIST shows it. It counts more than what was read: the plan is made from that LIST, and
 * a record that does not exist is denied, too, where the right to list is bound to a prefix.
 */
function recall(place, reading, listed) {
    const blank = {
        place,
        recollection: new _found_record_js__WEBPACK_IMPORTED_MODULE_0__/* .Recollection */ .o(undefined),
        rows: new Map(),
        openPaths: [],
        isGuarded: false,
        isBlank: true,
    };
    const seen = place?.isElsewhere ? seenBy(reading) : seenIn(listed);
    switch (reading.state) {
        case 'none':
            return { ...blank, seen };
        case 'found': {
            const { found } = reading;
            const recollection = new _found_record_js__WEBPACK_IMPORTED_MODULE_0__/* .Recollection */ .o(found);
            const { rows, openPaths, commit, preview, isGuarded = false } = found.record;
            return { place, recollection, rows, openPaths, commit, preview, isGuarded, seen, isBlank: false };
        }
        case 'unusable':
            return { ...blank, seen, problem: { is: 'unusable', why: reading.why } };
        case 'denied':
            return listed || place?.isElsewhere
                ? { ...blank, seen, problem: { is: 'denied', error: reading.error } }
                : { ...blank, seen };
    }
}
/**
 * The condition under which a new record may take the place of the one that was seen. None where that could not be
 * read: `If-Match` needs the right to read, too.
 */
function conditionFor({ seen, problem }) {
    if (problem?.is === 'denied' || seen.is === 'unknown')
        return undefined;
    return seen.is === 'there' ? { ifMatch: seen.etag } : { ifNoneMatch: '*' };
}
function seenIn(listed) {
    return listed ? { is: 'there', etag: listed.etag } : { is: 'absent' };
}
function seenBy(reading) {
    switch (reading.state) {
        case 'found':
            return { is: 'there', etag: reading.found.etag };
        case 'unusable':
            return { is: 'there', etag: reading.etag };
        case 'none':
            return { is: 'absent' };
        case 'denied':
            return { is: 'unknown' };
    }
}


/***/ }),

/***/ 2674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ sortOutNested),
/* harmony export */   Oq: () => (/* binding */ recordPaths),
/* harmony export */   g4: () => (/* binding */ recordMarks),
/* harmony export */   lE: () => (/* binding */ folderOfRecord),
/* harmony export */   zk: () => (/* binding */ USUAL_RECORD)
/* harmony export */ });
/* harmony import */ var _names_folders_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5197);

/** Where deploys leave their record below their prefix, unless they are told another place. */
const USUAL_RECORD = '.s3-site-deploy.json';
/**
 * Paths below a prefix at which records are looked for, that of this deploy first.
 * @param recordKey of this deploy, if it keeps a record below the prefix
 */
function recordPaths(prefix, recordKey) {
    const own = recordKey?.slice(prefix.length) ?? USUAL_RECORD;
    return own === USUAL_RECORD ? [own] : [own, USUAL_RECORD];
}
/**
 * The folder that an object makes another deploy's by being its record; empty for the record of this one. Undefined
 * for what is no record.
 */
function folderOfRecord(path, records) {
    if (records.includes(path))
        return '';
    const record = records.find(record => path.endsWith(`/${record}`));
    return record && path.slice(0, -record.length);
}
/**
 * What a listing knows the folders by that it need not go through: those of other deploys, and those that are left out.
 * Neither those of other deploys if records lie in folders of their own, nor what may be such a folder: to jump over it
 * may be to miss the record in it.
 * @param recordKey of this deploy, if it keeps a record below the prefix
 */
function recordMarks(prefix, recordKey, { isLeftOut, onJump = () => { } }) {
    const records = recordPaths(prefix, recordKey);
    const names = records.some(name => name.includes('/')) ? [] : records;
    const ofRecords = (0,_names_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .foldersAbove */ .Zv)(records);
    return {
        names,
        folderOf: path => folderOfRecord(path, names),
        isLeftOut: folder => isLeftOut(folder) && !ofRecords.some(name => `/${folder}`.endsWith(`/${name}`)),
        onJump,
    };
}
/**
 * Sorts out what belongs to another deploy: a folder that holds a record of its own. Pure.
 * @param recordKey of this deploy, if it keeps a record below the prefix
 * @param jumped folders, below the prefix, of which not all was listed
 */
function sortOutNested(remote, prefix, recordKey, jumped = new Set()) {
    const records = recordPaths(prefix, recordKey);
    const folders = new Map();
    const beside = new Set();
    for (const object of remote) {
        const folder = folderOfRecord(object.key.slice(prefix.length), records);
        if (folder === '')
            beside.add(object);
        else if (folder !== undefined)
            folders.set(folder, 0);
    }
    const skipped = new Set([...jumped].filter(folder => (0,_names_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .outermost */ .J9)(folder, folders) === undefined));
    const own = [];
    for (const object of remote) {
        const path = object.key.slice(prefix.length);
        const folder = (0,_names_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .outermost */ .J9)(path, folders);
        if (folder !== undefined)
            folders.set(folder, (folders.get(folder) ?? 0) + 1);
        // Another step's choice of `record` does not make the usual one rubbish.
        else if (!beside.has(object) && (0,_names_folders_js__WEBPACK_IMPORTED_MODULE_0__/* .outermost */ .J9)(path, skipped) === undefined)
            own.push(object);
    }
    const isWhole = (path) => ![...jumped].some(folder => folder.startsWith(path) || path.startsWith(folder));
    const nested = [...folders].filter(([, objects]) => objects > 0);
    return {
        own,
        record: [...beside].find(({ key }) => key === prefix + records[0]),
        nested: nested.map(([path, objects]) => (isWhole(path) ? { path, objects } : { path })),
        skipped: [...skipped],
    };
}


/***/ }),

/***/ 368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   fz: () => (/* binding */ recordEtag),
/* harmony export */   kM: () => (/* binding */ probeGuard),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   tc: () => (/* binding */ isReplaced)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _s3_errors_store_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9582);
/* harmony import */ var _s3_find_object_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3107);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8099);




const HEADERS = {
    contentType: 'application/json',
    contentEncoding: 'gzip',
    cacheControl: 'no-store',
};
/**
 * Reads the record. Whatever is wrong with it costs time only, so nothing is thrown but what ends every run: what ails
 * another bucket does not.
 */
async function readRecord(place, signal) {
    try {
        const { bytes, etag, lastModified } = await place.store.get(place.key, signal);
        return decode(bytes, etag, lastModified);
    }
    catch (error) {
        if (!(error instanceof _s3_errors_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A))
            throw error;
        if (error.details.verdict === 'run' && !place.isElsewhere)
            throw error;
        return (await isAbsent(place, error, signal)) ? { state: 'none' } : { state: 'denied', error };
    }
}
/**
 * What does not exist is denied, too, to who may not list it by its whole name. Below the prefix the plan's LIST
 * tells the two apart; elsewhere it takes one of the record alone, if that is allowed.
 */
async function isAbsent({ store, key, isElsewhere }, { details }, signal) {
    if (details.status === 404)
        return true;
    if (details.status !== 403 || !isElsewhere)
        return false;
    try {
        return (await (0,_s3_find_object_js__WEBPACK_IMPORTED_MODULE_3__/* .findObject */ .Z)(store, key, signal)) === undefined;
    }
    catch (error) {
        if (error instanceof _s3_errors_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A)
            return false;
        throw error;
    }
}
function decode(bytes, etag, writtenAt) {
    try {
        return { state: 'found', found: { record: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeRecord */ .eT)(bytes), etag, writtenAt } };
    }
    catch (error) {
        if (error instanceof _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UnusableRecord */ .Vt)
            return { state: 'unusable', why: error.message, etag };
        throw error;
    }
}
/** The ETag of the record as it is now, undefined if there is none. The right to list may end at the prefix. */
async function recordEtag(place, signal) {
    const { store, key, isElsewhere } = place;
    try {
        const object = await (isElsewhere ? store.head(key, signal) : (0,_s3_find_object_js__WEBPACK_IMPORTED_MODULE_3__/* .findObject */ .Z)(store, key, signal));
        return object?.etag;
    }
    catch (error) {
        const isOfKey = error instanceof _s3_errors_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A && error.details.verdict === 'key';
        if (isOfKey && (await isAbsent(place, error, signal)))
            return undefined;
        throw error;
    }
}
/**
 * Writes an encoded record, unless another run has written one since, as far as the condition tells.
 * @returns undefined if another run has
 * @throws StoreError
 */
async function writeRecord(place, bytes, { condition, options }, signal) {
    const written = (answer) => answer && { ...answer, bytes };
    const write = writeOf(place, bytes, options);
    try {
        return written(await place.store.put({ ...write, ...(condition && { condition }) }, signal));
    }
    catch (error) {
        if (condition === undefined)
            throw error;
        if (isRefusedCondition(error))
            return written(await ownRecord(place, bytes, signal));
        if (!mayPassWithout(error, condition))
            throw error;
        const expected = 'ifMatch' in condition ? condition.ifMatch : undefined;
        return (await recordEtag(place, signal)) === expected
            ? written(await place.store.put(write, signal))
            : undefined;
    }
}
function writeOf({ key }, body, options) {
    return { key, body, md5: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5').update(body).digest('hex'), headers: HEADERS, options };
}
/** A repeat whose first answer was lost is refused by what it has written itself. */
async function ownRecord({ store, key }, written, signal) {
    try {
        const { bytes, etag } = await store.get(key, signal);
        return isSame(bytes, written) ? { etag } : undefined;
    }
    catch (error) {
        if (error instanceof _s3_errors_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A)
            return undefined;
        throw error;
    }
}
/** Some stores unzip what is marked as zipped. */
function isSame(found, written) {
    return found.equals(written) || found.equals((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .unzipped */ ._J)(written));
}
/** No record has it. */
const NOBODYS_ETAG = '0'.repeat(32);
/**
 * Whether the store refuses a record whose condition is not met. Some take conditions for nothing, without a word, so what
 * has just been written is written once more under one that cannot be met.
 * @returns with what was written if the store did
 */
async function probeGuard(place, { bytes }, options, signal) {
    try {
        const condition = { ifMatch: NOBODYS_ETAG };
        const written = await place.store.put({ ...writeOf(place, bytes, options), condition }, signal);
        return { isGuarded: false, written };
    }
    catch (error) {
        if (error instanceof _s3_errors_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A)
            return { isGuarded: isRefusedCondition(error) };
        throw error;
    }
}
/**
 * Whether another run has written the record over this run's, as far as can be told.
 * @param before the ETag of the record that this one took the place of, which a store may show for a while
 */
async function isReplaced({ store, key }, { bytes }, before, signal) {
    try {
        const found = await store.get(key, signal);
        return found.etag !== before && !isSame(found.bytes, bytes);
    }
    catch (error) {
        if (error instanceof _s3_errors_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A)
            return error.details.status === 404;
        throw error;
    }
}
/** 404: what was to be replaced is gone. */
function isRefusedCondition(error) {
    if (!(error instanceof _s3_errors_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A))
        return false;
    return error.details.status === 412 || error.details.code === 'NoSuchKey';
}
/** Some stores do not know conditional writes and refuse the header, and If-Match needs the right to read. */
function mayPassWithout(error, condition) {
    if (!(error instanceof _s3_errors_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A))
        return false;
    const { status, code } = error.details;
    return status === 501 || code === 'NotImplemented' || (status === 403 && 'ifMatch' in condition);
}


/***/ }),

/***/ 2472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ sameRow),
/* harmony export */   n: () => (/* binding */ ROW_KEY_BYTES),
/* harmony export */   om: () => (/* binding */ rowKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

/**
 * Whether neither says what the other denies. Neither a kind that is missing nor a later date is something to write a
 * record anew for.
 */
function sameRow(a, b) {
    return (a.etag === b.etag &&
        a.contentId === b.contentId &&
        a.headers === b.headers &&
        a.immutable === b.immutable &&
        a.unneededSince === b.unneededSince &&
        (a.kind === b.kind || a.kind === undefined || b.kind === undefined));
}
/** 64 bits: among a million keys, two alike are a chance of one in thirty million, and cost an upload. */
const ROW_KEY_BYTES = 8;
/** Under which a key's row is found, in hex. Of a cryptographic hash: an address that nobody can guess stays unknown. */
function rowKey(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', key, 'hex').slice(0, 2 * ROW_KEY_BYTES);
}


/***/ }),

/***/ 7034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Ek: () => (/* binding */ siteToSee),
/* harmony export */   SN: () => (/* binding */ byGravity),
/* harmony export */   Vg: () => (/* binding */ overallEnding),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   gX: () => (/* binding */ overallStatus),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   rs: () => (/* binding */ urlOf),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
function statusOf(report) {
    if (report.refusals.length > 0)
        return 'refused';
    if (report.cancelled)
        return 'cancelled';
    if (report.skippedFor !== undefined)
        return 'skipped';
    if (report.error !== undefined || report.plan === undefined)
        return 'failed';
    if (report.heldBy !== undefined)
        return 'not-begun';
    if (report.dryRun)
        return 'dry-run';
    const outcomes = report.result?.outcomes ?? [];
    if (outcomes.some(({ outcome }) => outcome !== 'applied'))
        return 'failed';
    if (outcomes.length === 0)
        return 'nothing-to-do';
    return report.command === 'deploy' ? 'deployed' : 'removed';
}
/** Of several, the first of these that there is counts. */
const GRAVEST = [
    'failed',
    'refused',
    'cancelled',
    'not-begun',
    'deployed',
    'removed',
    'dry-run',
    'skipped',
    'nothing-to-do',
];
/** The reports of a run, the most important first. */
function byGravity(reports) {
    const rank = (report) => GRAVEST.indexOf(statusOf(report));
    return reports.toSorted((a, b) => rank(a) - rank(b));
}
/** Of a run with several reports. */
function overallStatus(reports) {
    const [first] = byGravity(reports);
    return first === undefined ? 'nothing-to-do' : statusOf(first);
}
/** In a dry run: how a deploy would end. */
function endingOf(report) {
    if (!isSuccess(report))
        return 'failed';
    const isSkipped = report.skippedFor !== undefined;
    const changes = isSkipped ? [] : (report.plan?.changes ?? []);
    return changes.some(({ action }) => action !== 'unchanged') ? 'changed' : 'nothing-to-do';
}
/** Of several. */
function overallEnding(endings) {
    if (endings.includes('failed'))
        return 'failed';
    return endings.includes('changed') ? 'changed' : 'nothing-to-do';
}
const UNSUCCESSFUL = new Set(['refused', 'failed', 'cancelled', 'not-begun']);
/** Whether everything is as it should be, or would be after a deploy. */
function isSuccess(report) {
    return !UNSUCCESSFUL.has(statusOf(report));
}
/** `s3://bucket/some/prefix/`. */
function urlOf({ bucket, prefix }) {
    return `s3://${bucket}/${prefix}`;
}
/** What a run is about, in its headline: an address where no bucket was found for it. */
function placeOf({ target, siteUrl }) {
    return target.bucket === '' && siteUrl !== undefined ? siteUrl : urlOf(target);
}
/** The address at which the site is, deployed by this run or before; empty where there is none to show. */
function siteToSee({ command, siteUrl = '', skippedFor }) {
    return command === 'deploy' && skippedFor === undefined ? siteUrl : '';
}


/***/ }),

/***/ 63:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ advise)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/s3/partition.js
var partition = __nccwpck_require__(3668);
;// CONCATENATED MODULE: ./lib/s3/errors/access-advice.js

const PERMISSION = {
    HeadBucket: 's3:ListBucket',
    GetBucketOwnershipControls: 's3:GetBucketOwnershipControls',
    ListObjectsV2: 's3:ListBucket',
    HeadObject: 's3:GetObject',
    GetObject: 's3:GetObject',
    PutObject: 's3:PutObject',
    CopyObject: 's3:GetObject and s3:PutObject',
    DeleteObjects: 's3:DeleteObject',
    DeleteObject: 's3:DeleteObject',
    CreateMultipartUpload: 's3:PutObject',
    UploadPart: 's3:PutObject',
    CompleteMultipartUpload: 's3:PutObject',
    AbortMultipartUpload: 's3:AbortMultipartUpload',
};
const WRITES = [
    'PutObject',
    'CreateMultipartUpload',
    'UploadPart',
    'CompleteMultipartUpload',
];
/** Which permission is missing and on what, or which rule forbids it. */
function accessAdvice(error, context) {
    const { operation } = error.details;
    const named = /not authorized to perform: ([\w:*]+)/.exec(error.message)?.[1];
    const permission = named ?? PERMISSION[operation];
    const identity = identityIn(error, context);
    if (/explicit deny/i.test(error.message)) {
        return `A policy denies ${permission} outright, which no other permission outweighs. Look for \`"Effect": "Deny"\` in the policies of ${identity}, the bucket and the organisation.`;
    }
    const parts = [
        permission.startsWith('kms:')
            ? `Allow ${permission} on the KMS key, in the policy of ${identity} and in the key's.`
            : `Allow ${permission} on ${resourceFor(error, context)}${conditionFor(permission, context)} in the policy of ${identity}.`,
        ...(named === undefined && WRITES.includes(operation) ? alsoForWrites(context) : []),
        ...ownerAdvice(context),
    ];
    return parts.join(' ');
}
/** S3 often says no more than that it refuses, whichever of these is missing. */
function alsoForWrites({ write = {} }) {
    return [
        ...(write.acl === undefined ? [] : ['The input `acl` needs s3:PutObjectAcl too.']),
        ...(write.sse?.startsWith('aws:kms')
            ? ['The input `sse` needs kms:GenerateDataKey on the key too.']
            : []),
    ];
}
function ownerAdvice({ expectedBucketOwner, bucket }) {
    return expectedBucketOwner === undefined
        ? []
        : [
            `S3 refuses in the same words if ${bucket} does not belong to \`expected-bucket-owner\` (${expectedBucketOwner}).`,
        ];
}
function resourceFor({ details }, { bucket, prefix = '', region = '' }) {
    const bucketArn = `arn:${(0,partition/* partitionOf */.i)(region)}:s3:::${bucket}`;
    return PERMISSION[details.operation] === 's3:ListBucket'
        ? bucketArn
        : `${bucketArn}/${details.key ?? `${prefix}*`}`;
}
function conditionFor(permission, { prefix = '' }) {
    return permission === 's3:ListBucket' && prefix !== ''
        ? ` (a condition on s3:prefix must let ${prefix} and ${prefix}* through)`
        : '';
}
/** Whose policy must allow it: who S3 says asked, else the role that was assumed, if one was. */
function identityIn({ message }, { role }) {
    const arn = /^User: (arn:\S+) is not authorized/.exec(message)?.[1] ?? role;
    return arn ?? 'the user or role whose credentials are in use';
}

;// CONCATENATED MODULE: ./lib/s3/errors/hints.js
const renewHint = () => 'The credentials have expired. Name the role in `role-to-assume`, which renews them while the deploy lasts, or get ' +
    'longer ones in the step just before this one, and run it again: finished uploads are kept.';
const keyPairHint = () => 'The access key is not known here. Check that it was not deleted or deactivated, that the secrets are set for ' +
    'this environment, and that key and endpoint belong together. Temporary keys need AWS_SESSION_TOKEN too.';
const tokenHint = () => 'AWS_SESSION_TOKEN does not belong to the access key. Set all three variables from the same credentials, or ' +
    'unset the token if the key is a permanent one.';
const signatureHint = () => 'The secret access key is wrong (cut off, or with a space or newline around it), or a proxy on the way rewrites requests.';
const clockHint = () => "The clock of this machine is wrong, and the server's date does not help. Synchronize it (NTP) and run it again.";
const redirectHint = ({ region, endpoint }) => endpoint === undefined
    ? `The bucket is not in ${region ?? 'this region'}. Set \`region\` to the bucket's.`
    : `The endpoint sends requests elsewhere. Check \`endpoint\` (${endpoint}): https or http, and the host of the S3 API.`;
const regionHint = ({ region }) => `The request was signed for ${region ?? 'another region'} and refused. Set \`region\` to the bucket's.`;
const endpointHint = ({ endpoint }) => endpoint === undefined
    ? 'Run it again. If it keeps failing, something between this machine and S3 (a proxy) is answering instead.'
    : `What answers at ${endpoint} does not speak S3. Check \`endpoint\`: it must be the host of the S3 API, not of a console or a website.`;
const hostHint = ({ endpoint, region, bucket }) => endpoint === undefined
    ? `The host does not exist. Check \`region\` (${region ?? 'not set'}) and \`bucket\` (${bucket}), and that this machine resolves names.`
    : `The host does not exist. Check \`endpoint\` (${endpoint}); if the store has no host names for buckets, set \`force-path-style: true\`.`;
const nobodyListensHint = ({ endpoint }) => `Nothing is listening at ${endpoint ?? 'the address of S3'}, or at the proxy, if HTTPS_PROXY or HTTP_PROXY names one. Check the host and port, that the store is running, and that no firewall is in the way.`;
const plainPortHint = ({ endpoint }) => `The server does not speak TLS. If ${endpoint ?? 'the store'} has none, write \`endpoint\` with http://.`;
const tlsPortHint = ({ endpoint }) => `The server does not speak HTTP. If ${endpoint ?? 'the store'} is served over TLS, write \`endpoint\` with https://.`;
const tagsHint = () => 'This store takes no tags with an object. Drop `tags` from the header rules.';
const blockedHint = () => 'S3 Block Public Access is on and overrides the policies. Drop the input `acl`, and let CloudFront ' +
    '(with origin access control) read the bucket; or switch it off for this bucket if the objects are meant to be public.';
const certificateHint = ({ endpoint }) => `The certificate of ${endpoint ?? 'the store'} is not trusted. If it is your own, name its authority with ` +
    'AWS_CA_BUNDLE=/path/to/ca.pem; if it should be a public one, something intercepts the connection.';
const expiredHint = ({ endpoint }) => `The certificate of ${endpoint ?? 'the store'} has expired or is not valid yet. Renew it, or correct this machine's clock.`;
/** The server ended TLS with an alert. */
const alertHint = ({ endpoint }) => `${endpoint ?? 'The store'} rejected the TLS handshake, which offers TLS 1.2 and 1.3 and no client certificate. ` +
    'Check what the server requires.';
const certificateNameHint = ({ bucket, endpoint }) => endpoint === undefined
    ? 'The certificate is for another host: something intercepts the connection.'
    : `The certificate is for another host. Check \`endpoint\` (${endpoint}); if it does not cover ${bucket} before its name, set \`force-path-style: true\`.`;
const noBucketHint = ({ bucket, endpoint, region }) => `Check \`bucket\` (${bucket}); this action does not create buckets. ` +
    (endpoint === undefined
        ? `China and GovCloud are separate: a bucket there is found only with its \`region\` (now ${region ?? 'not set'}).`
        : `The store asked was ${endpoint}.`);
const credentialsHint = () => "The service that provides the credentials (STS, SSO, the machine's role) could not be reached or is failing. Check the region, " +
    'HTTPS_PROXY and NO_PROXY, and AWS_ENDPOINT_URL_STS if it is set. Otherwise run it again.';
const aclHint = () => 'The bucket has ACLs disabled, as new buckets do. Drop the input `acl`, and make objects public with a bucket policy or CloudFront.';
const storageClassHint = ({ write }) => `This store does not have the storage class ${write?.storageClass ?? 'that you set'}. Check or drop \`storage-class\`.`;
const kmsHint = ({ write }) => write?.sseKmsKeyId === undefined
    ? "The bucket's KMS key cannot be used. Check that it is enabled, and that its policy lets this role use kms:GenerateDataKey."
    : `Check \`sse-kms-key-id\` (${write.sseKmsKeyId}): the key must exist in the bucket's region and be enabled, and its policy must ` +
        'let this role use kms:GenerateDataKey (and kms:Decrypt for large files).';
const changedHint = () => 'Run it again, and keep runs for one prefix from overlapping: give their jobs the same concurrency group.';
const digestHint = () => 'S3 received something other than what was read: the file changed during the deploy, or a proxy alters requests. ' +
    'Make sure that nothing writes to the source, and run it again.';
const keyTooLongHint = () => 'A key has 1,024 bytes of UTF-8 at most, the prefix included. Shorten the path.';
const nameHint = () => 'This store rejects the name: empty parts, `.` or `..`, a leading slash or a part of more than 255 bytes ' +
    'do not work with every store. Rename the file, or leave it out with `exclude`.';
const beneathHint = () => 'This store keeps objects as files, so nothing can lie below the name of an object, as `a/b` below `a`. Rename one of ' +
    'the two, or leave it out with `exclude`. If `clean-urls` made the pair, turn it off.';
const tooLargeHint = () => 'The store does not take objects of this size.';
const throttledHint = () => 'The store is throttling requests. Lower `concurrency` (to 16, say), or run it again later: finished uploads are kept.';
const passingHint = ({ endpoint }) => `The request was retried until its time ran out. Run it again later: finished uploads are kept. ${endpoint === undefined
    ? 'Check S3 at https://health.aws.amazon.com.'
    : `Check that ${endpoint} is healthy.`}`;
/** Hung up on, with or without a reason. A server that expects TLS gives none. */
const resetHint = context => context.endpoint?.startsWith('http:')
    ? `${passingHint(context)} If it is served over TLS, write \`endpoint\` with https://.`
    : passingHint(context);
/** What goes with a write, by the input that sends it. */
const refusedHeaderHint = ({ write = {} }) => {
    const inputs = [
        ...(write.acl === undefined ? [] : ['`acl`']),
        ...(write.storageClass === undefined ? [] : ['`storage-class`']),
        ...(write.sse === undefined ? [] : ['`sse`']),
        ...(write.sseKmsKeyId === undefined ? [] : ['`sse-kms-key-id`']),
    ];
    return inputs.length === 0
        ? ''
        : `Not every store knows the headers that these inputs send: ${inputs.join(', ')}. Try without.`;
};
/** By the code of the service or the system. */
const HINTS = new Map(Object.entries({
    AccessControlListNotSupported: aclHint,
    AuthorizationHeaderMalformed: regionHint,
    AnswerTooLarge: endpointHint,
    BadDigest: digestHint,
    CERT_HAS_EXPIRED: expiredHint,
    CERT_NOT_YET_VALID: expiredHint,
    ConfigurationError: () => 'Check the AWS configuration: ~/.aws/config, AWS_PROFILE and the AWS_ENDPOINT_URL variables.',
    CredentialsProviderError: credentialsHint,
    ECONNRESET: resetHint,
    ECONNREFUSED: nobodyListensHint,
    PreconditionFailed: changedHint,
    DirectoryObjectContainsData: beneathHint,
    ENOTFOUND: hostHint,
    EPROTO: plainPortHint,
    ERR_INVALID_CHAR: () => 'A header can carry visible ASCII only. Check the values that are sent with this key.',
    ERR_PROXY_TUNNEL: () => 'The proxy of HTTPS_PROXY does not connect. Check the user name and password in it (http://user:password@host:port), and ' +
        'that it lets this host through; the hosts in NO_PROXY are reached without it.',
    ERR_INVALID_URL: ({ endpoint }) => `\`endpoint\` (${endpoint ?? 'from AWS_ENDPOINT_URL'}) must be a URL: https://host or http://host:port.`,
    ERR_SSL_PACKET_LENGTH_TOO_LONG: plainPortHint,
    ERR_SSL_WRONG_VERSION_NUMBER: plainPortHint,
    ERR_TLS_CERT_ALTNAME_INVALID: certificateNameHint,
    EntityTooLarge: tooLargeHint,
    ExistingObjectIsDirectory: beneathHint,
    ExpiredToken: renewHint,
    ExpiredTokenException: renewHint,
    HPE_INVALID_CONSTANT: tlsPortHint,
    IllegalLocationConstraintException: regionHint,
    InvalidAccessKeyId: keyPairHint,
    InvalidBucketName: ({ bucket }) => `\`bucket\` (${bucket}) is not a valid bucket name.`,
    InvalidClientTokenId: keyPairHint,
    InvalidObjectName: nameHint,
    InvalidRegionName: regionHint,
    InvalidStorageClass: storageClassHint,
    InvalidToken: tokenHint,
    InvalidTokenId: tokenHint,
    KeyTooLongError: keyTooLongHint,
    NoSuchBucket: noBucketHint,
    ObjectParentIsFile: beneathHint,
    PermanentRedirect: redirectHint,
    RequestExpired: clockHint,
    RequestTimeTooSkewed: clockHint,
    SignatureDoesNotMatch: signatureHint,
    TemporaryRedirect: redirectHint,
    TokenRefreshRequired: renewHint,
    UnexpectedAnswer: endpointHint,
    UnreadableAnswer: endpointHint,
    XAdminUserNotFound: keyPairHint,
    XAmzContentChecksumMismatch: digestHint,
    XAmzContentSHA256Mismatch: digestHint,
    XMinioInvalidObjectName: nameHint,
    XMinioInvalidResourceName: nameHint,
    XMinioObjectExistsAsDirectory: beneathHint,
    XMinioParentIsObject: beneathHint,
}));

// EXTERNAL MODULE: ./lib/s3/errors/store-error.js
var store_error = __nccwpck_require__(9582);
;// CONCATENATED MODULE: ./lib/s3/errors/advice.js




/** What an error of the store means to the user. Other errors speak for themselves. */
function advise(error, context) {
    const cause = error instanceof store_error/* StoreError */.A ? error.details.cause : undefined;
    if (cause instanceof errors/* CredentialsError */.lE)
        return { problem: cause.message, hint: cause.hint };
    return error instanceof store_error/* StoreError */.A
        ? { problem: problemOf(error, context), hint: hintFor(error, context) }
        : { problem: error.message, hint: '' };
}
const DOING = {
    HeadBucket: 'Asking for the region of',
    GetBucketOwnershipControls: 'Asking for the settings of',
    ListObjectsV2: 'Listing',
    HeadObject: 'Looking at',
    GetObject: 'Reading',
    PutObject: 'Uploading',
    CopyObject: 'Changing the headers of',
    DeleteObjects: 'Deleting from',
    DeleteObject: 'Deleting',
    CreateMultipartUpload: 'Starting to upload',
    UploadPart: 'Uploading a part of',
    CompleteMultipartUpload: 'Completing the upload of',
    AbortMultipartUpload: 'Cleaning up the upload of',
};
function problemOf({ message, details }, { bucket, prefix = '' }) {
    const { operation, key, code, status, requestId } = details;
    if (code === 'CredentialsProviderError')
        return /^Could not/.test(message)
            ? message
            : `The credentials could not be loaded: ${withoutFullStop(message)}`;
    const what = `s3://${bucket}/${key ?? (operation === 'HeadBucket' ? '' : prefix)}`;
    // Of many deletes in one request, one failed.
    const doing = DOING[key !== undefined && operation === 'DeleteObjects' ? 'DeleteObject' : operation];
    const marks = [
        operation,
        code,
        ...(status === undefined || code === `HTTP ${status}` ? [] : [`HTTP ${status}`]),
        ...(requestId === undefined ? [] : [`request id ${requestId}`]),
    ];
    return `${doing} ${what} failed: ${withoutFullStop(message)} (${marks.join(', ')})`;
}
function withoutFullStop(text) {
    return text.replace(/\.$/, '');
}
const CERTIFICATE = /^(CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_)/;
/** What credentials are sent in. */
const CREDENTIAL_HEADER = /\b(authorization|x-amz-security-token)\b/;
const UNSENDABLE_CREDENTIALS = 'AWS_ACCESS_KEY_ID or AWS_SESSION_TOKEN contains a line break or another character that a header cannot carry. Copy it again, with nothing around it.';
const KMS = /^kms[.:]/i;
const REDIRECTS = [301, 302, 307, 308];
function hintFor(error, context) {
    const { code, status, verdict } = error.details;
    if (/x-amz-tagging|\btagging\b.*not (supported|implemented)/i.test(error.message))
        return tagsHint(context);
    if (/block ?public ?(access|acls)/i.test(error.message))
        return blockedHint(context);
    if (/\bSSL alert number\b/.test(error.message))
        return alertHint(context);
    if (code === 'ERR_INVALID_CHAR' && CREDENTIAL_HEADER.test(error.message))
        return UNSENDABLE_CREDENTIALS;
    const known = HINTS.get(code);
    if (known)
        return known(context);
    if (KMS.test(code))
        return kmsHint(context);
    if (code === 'AccessDenied' || status === 403)
        return accessAdvice(error, context);
    if (CERTIFICATE.test(code))
        return certificateHint(context);
    if (REDIRECTS.includes(status))
        return redirectHint(context);
    if (verdict === 'throttled')
        return throttledHint(context);
    if (verdict === 'transient')
        return passingHint(context);
    return status === 400 || status === 501 ? refusedHeaderHint(context) : '';
}


/***/ }),

/***/ 9582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ StoreError)
/* harmony export */ });
/** A request to the store that failed. `message` is what the service or the system said. */
class StoreError extends Error {
    name = 'StoreError';
    details;
    constructor(message, details) {
        super(message, { cause: details.cause });
        this.details = details;
    }
}


/***/ }),

/***/ 3107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ findObject)
/* harmony export */ });
/** The object as LIST shows it: of all the keys that begin with `key`, `key` itself comes first. */
async function findObject(store, key, signal) {
    const page = await store.listPage(key, undefined, signal);
    return page.objects.find(object => object.key === key);
}


/***/ }),

/***/ 5412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ listRemote)
});

// EXTERNAL MODULE: ./lib/text/quote.js
var quote = __nccwpck_require__(7819);
// EXTERNAL MODULE: ./lib/text/utf8-order.js
var utf8_order = __nccwpck_require__(8241);
// EXTERNAL MODULE: ./lib/s3/errors/store-error.js
var store_error = __nccwpck_require__(9582);
// EXTERNAL MODULE: ./lib/names/folders.js
var folders = __nccwpck_require__(5197);
;// CONCATENATED MODULE: ./lib/s3/jumps.js

/** The folders that a listing does not have to go through, as far as it knows them. */
class Jumps {
    marks;
    #prefix;
    #marked;
    #folders;
    constructor(prefix, marks, marked = []) {
        this.#prefix = prefix;
        this.marks = marks;
        this.#marked = new Set(marked);
        const has = (folder) => this.#marked.has(folder) || this.isLeftOut(folder);
        this.#folders = { size: marks ? 1 : 0, has };
    }
    /** For an attempt at a listing: what it sees is not known to the next one, which may jump over what it saw. */
    copy() {
        return new Jumps(this.#prefix, this.marks, this.#marked);
    }
    /**
     * @param objects that the listing has, or it would jump over marks that nobody lists
     * @returns how many of the objects mark a folder
     */
    see(objects) {
        if (this.marks === undefined)
            return 0;
        let marked = 0;
        for (const { key } of objects) {
            const folder = this.marks.folderOf(key.slice(this.#prefix.length));
            if (!folder)
                continue;
            marked += 1;
            this.#marked.add(folder);
        }
        return marked;
    }
    isLeftOut(folder) {
        return this.marks?.isLeftOut(folder) ?? false;
    }
    /** The folder to jump over, below the prefix, that a key lies in. */
    around(key) {
        return (0,folders/* outermost */.J9)(key.slice(this.#prefix.length), this.#folders);
    }
    /** Where to go on instead of in a folder. */
    over(folder) {
        this.marks?.onJump(folder);
        return endOf(this.#prefix + folder);
    }
}
/** No character comes behind it. */
const LAST = '\u{10ffff}';
/** Behind all that lies in a folder. Only a name that begins with this very character would sort after it. */
function endOf(folder) {
    return folder + LAST;
}
/** Whether a key is the end of a folder that lies where `folder` does. */
function isEndBeside(key, folder) {
    return key.endsWith(`/${LAST}`) && (0,folders/* parentOf */.gN)(key.slice(0, -LAST.length)) === (0,folders/* parentOf */.gN)(folder);
}

// EXTERNAL MODULE: ./lib/pace/lanes.js
var lanes = __nccwpck_require__(728);
// EXTERNAL MODULE: ./lib/s3/find-object.js
var find_object = __nccwpck_require__(3107);
;// CONCATENATED MODULE: ./lib/s3/look-beside.js





/** Looks for marks side by side. */
const LANES = 32;
/**
 * What follows a folder that was jumped over where it lies: asks for the folders there, and in each that is neither left
 * out nor likely to be ours for the marks. Those that are left out or have a mark need no listing.
 * @param folder below the prefix
 * @returns in order, the objects that this has shown and the ranges that are left to be listed; undefined if the store
 *   does not tell folders
 */
async function lookBeside(listing, folder, until) {
    const { store, prefix, signal, onListed } = listing;
    const parent = prefix + (0,folders/* parentOf */.gN)(folder);
    const behind = endOf(prefix + folder);
    const page = await store.listPage(parent, { after: behind }, signal, '/');
    const all = entriesOf(page, parent, behind);
    if (all === undefined)
        return undefined;
    const entries = all.filter(({ key }) => until === undefined || (0,utf8_order/* compareUtf8 */.z)(key, until) <= 0);
    const marked = await findMarked(listing, entries);
    const parts = [];
    let start = behind;
    let gap = [];
    const close = (isOpen) => {
        const end = gap.at(-1);
        if (isOpen || gap.some(({ object }) => object === undefined))
            parts.push({ from: { after: start }, behind: start, until: isOpen ? until : lowest(end, until) });
        else
            parts.push(gap.flatMap(({ object }) => object ?? []));
        gap = [];
    };
    for (const entry of entries) {
        const marks = marked.get(entry.key);
        if (marks === undefined) {
            gap.push(entry);
            continue;
        }
        close(false);
        parts.push(marks);
        start = listing.jumps.over(entry.key.slice(prefix.length));
    }
    close(page.next !== undefined || parent !== prefix);
    onListed(parts.reduce((sum, part) => sum + ('until' in part ? 0 : part.length), 0));
    return parts;
}
/** Undefined for what no listing by folders behind a key can be. */
function entriesOf({ objects, folders = [] }, parent, behind) {
    const entries = [
        ...folders.map(key => ({ key })),
        ...objects.map(object => ({ key: object.key, object })),
    ];
    entries.sort((a, b) => (0,utf8_order/* compareUtf8 */.z)(a.key, b.key));
    const isOne = ({ key, object }, at) => {
        const slash = key.indexOf('/', parent.length);
        const before = entries[at - 1]?.key ?? behind;
        return (0,utf8_order/* compareUtf8 */.z)(before, key) < 0 && slash === (object ? -1 : key.length - 1);
    };
    return entries.every(isOne) ? entries : undefined;
}
/** The marks in the folders that have some, and none of those that are left out. Stops asking once most have none. */
async function findMarked({ store, prefix, likely, jumps, signal }, entries) {
    const folders = entries.filter(({ object }) => object === undefined).map(({ key }) => key);
    const leftOut = folders.filter(key => jumps.isLeftOut(key.slice(prefix.length)));
    const found = new Map(leftOut.map(key => [key, []]));
    let [marked, vain] = [0, 0];
    function* worthwhile() {
        for (const key of folders) {
            if (vain > marked + LANES)
                return;
            if (!found.has(key) && !hasOneIn(key, likely))
                yield key;
        }
    }
    await (0,lanes/* inLanes */.L)(LANES, worthwhile(), signal, async (folder) => {
        const names = jumps.marks?.names ?? [];
        const looks = await Promise.all(names.map(name => (0,find_object/* findObject */.Z)(store, folder + name, signal)));
        const marks = looks.filter(object => object !== undefined);
        const path = folder.slice(prefix.length);
        if (marks.some(({ key }) => jumps.marks?.folderOf(key.slice(prefix.length)) === path)) {
            found.set(folder, marks);
            marked += 1;
        }
        else
            vain += 1;
    });
    signal.throwIfAborted();
    return found;
}
function hasOneIn(folder, sorted) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((0,utf8_order/* compareUtf8 */.z)(sorted[middle] ?? '', folder) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return sorted[low]?.startsWith(folder) ?? false;
}
/** Where a gap ends that `entry` is the last of. */
function lowest(entry, until) {
    if (entry === undefined)
        return until;
    const end = entry.object ? entry.key : endOf(entry.key);
    return until !== undefined && (0,utf8_order/* compareUtf8 */.z)(until, end) < 0 ? until : end;
}

;// CONCATENATED MODULE: ./lib/s3/list-range.js



/** Of a page. If a page shows more, folders are too small for each to be worth a request. */
const MOST_MARKS = 4;
/**
 * The objects of a range, without what marked folders hold beyond the page that tells of them.
 * @returns undefined if the keys do not come in order: the store ignores where it is to begin, or sorts in another way
 */
async function listRange(listing, { from, behind, until }) {
    const { store, prefix, jumps, signal, onListed } = listing;
    const objects = [];
    let last = behind;
    let next = from;
    while (next !== undefined) {
        const start = last;
        const page = await store.listPage(prefix, next, signal);
        const before = objects.length;
        for (const object of page.objects) {
            if ((0,utf8_order/* compareUtf8 */.z)(object.key, last) <= 0)
                return undefined;
            last = object.key;
            if (until === undefined || (0,utf8_order/* compareUtf8 */.z)(last, until) <= 0)
                objects.push(object);
        }
        onListed(objects.length - before);
        const marks = jumps.see(objects.slice(before));
        const isEnd = isBeyond(last, until);
        // No page without a key is waited for twice: a listing in order goes on.
        next = isEnd || page.objects.length === 0 ? undefined : page.next;
        if (page.objects.length === 0 && page.next !== undefined)
            return undefined;
        const folder = next && jumps.around(last);
        if (folder === undefined)
            continue;
        last = jumps.over(folder);
        if (isBeyond(last, until))
            break;
        next = { after: last };
        if (!isEndBeside(start, prefix + folder) || marks > MOST_MARKS)
            continue;
        // The second in a row: there may be hundreds.
        const parts = await lookBeside(listing, folder, until);
        const lists = await Promise.all(parts?.map(part => ('until' in part ? listRange(listing, part) : part)) ?? [undefined]);
        return lists.includes(undefined) ? undefined : objects.concat(lists.flatMap(list => list ?? []));
    }
    return objects;
}
function isBeyond(key, until) {
    return until !== undefined && (0,utf8_order/* compareUtf8 */.z)(key, until) >= 0;
}

;// CONCATENATED MODULE: ./lib/s3/list-together.js


const PAGE = 1_000;
/** Requests side by side. */
const MOST_RANGES = 32;
/**
 * The rest of a listing, shared out into ranges of keys that are listed side by side, each from where the one before it
 * ends. Whatever the ranges are, each key is in one of them: the likely keys only decide how even they are. As they hold
 * whole pages of likely keys, a bucket that holds just these is listed with no more requests than one after the other.
 * @returns undefined where there is nothing to share or to jump over, or the store turns out not to answer in order
 */
async function listTogether({ jumps, prefix, signal, store }, { from, behind, count }, { likely, pageSize = PAGE }, onProgress) {
    const rest = likely.filter(key => (0,utf8_order/* compareUtf8 */.z)(key, behind) > 0).sort(utf8_order/* compareUtf8 */.z);
    const bounds = boundsIn(rest, pageSize);
    const folder = jumps.around(behind);
    if (bounds.length === 0 && folder === undefined)
        return undefined;
    let listed = count;
    const onListed = (objects) => {
        listed += objects;
        onProgress(listed);
    };
    const failed = new AbortController();
    const both = AbortSignal.any([signal, failed.signal]);
    const listing = { store, prefix, jumps, likely: rest, signal: both, onListed };
    const first = folder === undefined ? { from, behind } : startBehind(jumps.over(folder));
    const starts = [first, ...bounds.map(startBehind)];
    try {
        const ranges = await Promise.all(starts.map((start, at) => listRange(listing, { ...start, until: bounds[at] })));
        return ranges.some(range => range === undefined) ? undefined : ranges.flatMap(range => range ?? []);
    }
    catch (error) {
        failed.abort(error);
        throw error;
    }
}
const startBehind = (key) => ({ from: { after: key }, behind: key });
/** The last key of each range but the last one. */
function boundsIn(rest, pageSize) {
    const pages = Math.ceil(rest.length / pageSize);
    const perRange = pageSize * Math.max(1, Math.ceil(pages / MOST_RANGES));
    const bounds = rest.filter((_, at) => (at + 1) % perRange === 0 && at + 1 < rest.length);
    return [...new Set(bounds)];
}
function isSorted(objects) {
    return objects.every(({ key }, at) => at === 0 || (0,utf8_order/* compareUtf8 */.z)(objects[at - 1]?.key ?? '', key) < 0);
}

;// CONCATENATED MODULE: ./lib/s3/list.js





/**
 * Every object whose key begins with `prefix`, mostly in the order of the keys' UTF-8 bytes.
 * @param onProgress gets the number of objects so far, after each page
 * @param hints with likely keys, pages come side by side as soon as it is known where they may begin; with marks, not all
 *   that marked folders hold is listed
 */
async function listRemote(store, prefix, signal, onProgress = () => { }, hints) {
    let likely;
    const take = (keys) => {
        likely = keys;
    };
    // The scan reports its own failure.
    const known = hints?.likely?.then(take, () => { });
    const jumps = new Jumps(prefix, hints?.marks);
    let [hasShared, mayJump] = [false, true];
    const objects = [];
    const seen = new Set();
    let next;
    let emptyPages = 0;
    do {
        const page = await store.listPage(prefix, next, signal);
        const isNext = goesOn(objects.at(-1), page.objects);
        objects.push(...page.objects);
        onProgress(objects.length);
        next = page.next;
        emptyPages = page.objects.length === 0 ? emptyPages + 1 : 0;
        if (emptyPages > MOST_EMPTY_PAGES)
            throw endless();
        if (!isNext)
            checkRepeats(objects);
        jumps.see(page.objects);
        const last = objects.at(-1)?.key ?? '';
        const isJump = mayJump && jumps.around(last) !== undefined;
        // It tells which folders need no look, and takes less time than looks do.
        if (isJump && next !== undefined)
            await known;
        const mayShare = likely !== undefined && !hasShared;
        if (next !== undefined && objects.length > 0 && (mayShare || isJump) && isSorted(objects)) {
            const begun = { from: next, behind: last, count: objects.length };
            const known = { likely: likely ?? [], pageSize: hints?.pageSize };
            const rest = await listTogether({ store, prefix, jumps: jumps.copy(), signal }, begun, known, onProgress);
            if (rest !== undefined)
                return objects.concat(rest);
            hasShared ||= mayShare;
            mayJump &&= !isJump;
        }
        const place = JSON.stringify(next);
        if (next !== undefined && seen.has(place))
            throw endless();
        seen.add(place);
    } while (next !== undefined);
    return objects;
}
/** In a row. A store may have looked through what is not to be shown. */
const MOST_EMPTY_PAGES = 1_000;
/** Keys in order cannot come twice. */
function goesOn(last, page) {
    const [first] = page;
    return isSorted(page) && (last === undefined || first === undefined || (0,utf8_order/* compareUtf8 */.z)(last.key, first.key) < 0);
}
/** A store that repeats a page may do so for ever, and hides what it should have shown. */
function checkRepeats(objects) {
    const keys = new Set();
    for (const { key } of objects) {
        if (keys.has(key))
            throw unexpected(`the listing shows ${(0,quote/* quote */.h)(key)} twice. Nothing it says can be relied on`);
        keys.add(key);
    }
}
const endless = () => unexpected('the listing has no end: it continues where it was before');
function unexpected(message) {
    return new store_error/* StoreError */.A(message, { operation: 'ListObjectsV2', code: 'UnexpectedAnswer', verdict: 'run' });
}


/***/ }),

/***/ 1868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ TEXT_HEADERS),
/* harmony export */   z: () => (/* binding */ METADATA_PREFIX)
/* harmony export */ });
const TEXT_HEADERS = [
    { field: 'contentType', name: 'content-type', http: 'Content-Type' },
    { field: 'cacheControl', name: 'cache-control', http: 'Cache-Control' },
    { field: 'contentDisposition', name: 'content-disposition', http: 'Content-Disposition' },
    { field: 'contentEncoding', name: 'content-encoding', http: 'Content-Encoding' },
    { field: 'contentLanguage', name: 'content-language', http: 'Content-Language' },
    { field: 'expires', name: 'expires', http: 'Expires' },
    {
        field: 'websiteRedirectLocation',
        name: 'website-redirect-location',
        http: 'x-amz-website-redirect-location',
    },
    { field: 'storageClass', name: 'storage-class', http: 'x-amz-storage-class' },
];
/** Begins the names of user metadata. */
const METADATA_PREFIX = 'x-amz-meta-';


/***/ }),

/***/ 6697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ isRegion),
/* harmony export */   Ti: () => (/* binding */ parseStorageClass),
/* harmony export */   cf: () => (/* binding */ parseRegion)
/* harmony export */ });
/* harmony import */ var _text_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6852);

/** `custom`: of another store than AWS, where a region may be any word. */
function isRegion(text, custom) {
    return (custom ? /^[\w.:-]+$/ : /^[a-z0-9-]+$/).test(text) && (custom || !AVAILABILITY_ZONE.test(text));
}
const AVAILABILITY_ZONE = /^([a-z]+(?:-[a-z]+)+-\d+)[a-z]$/;
function parseRegion(custom) {
    return text => {
        if (isRegion(text, custom))
            return text;
        const region = AVAILABILITY_ZONE.exec(text)?.[1];
        if (region !== undefined)
            throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`is an availability zone. Its region is ${region}.`);
        const meant = text.toLowerCase();
        const hint = isRegion(meant, custom) ? ` Did you mean ${meant}?` : '';
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO(`is not the name of a region, such as eu-central-1.${hint}`);
    };
}
/** `custom`: of another store than AWS, which has classes of its own. */
function parseStorageClass(custom) {
    return custom ? parseCustomStorageClass : (0,_text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(STORAGE_CLASSES);
}
function parseCustomStorageClass(text) {
    if (/^[A-Z0-9_-]+$/.test(text))
        return text;
    throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Unusable */ .kO('is not a storage class: capital letters, digits, hyphens and underscores.');
}
// The StorageClass of the S3 API less AWS_BACKUP_*, which only AWS Backup can write.
const STORAGE_CLASSES = [
    'STANDARD',
    'STANDARD_IA',
    'ONEZONE_IA',
    'INTELLIGENT_TIERING',
    'GLACIER_IR',
    'GLACIER',
    'DEEP_ARCHIVE',
    'EXPRESS_ONEZONE',
    'OUTPOSTS',
    'REDUCED_REDUNDANCY',
    'SNOW',
    'FSX_ONTAP',
    'FSX_OPENZFS',
];


/***/ }),

/***/ 3668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ partitionOf)
/* harmony export */ });
/** Beginnings of regions' names, by the partition that they belong to. All others are of `aws`. */
const PARTITIONS = [
    ['cn-', 'aws-cn'],
    ['us-gov-', 'aws-us-gov'],
    ['us-iso-', 'aws-iso'],
    ['us-isob-', 'aws-iso-b'],
    ['eu-isoe-', 'aws-iso-e'],
    ['us-isof-', 'aws-iso-f'],
    ['eusc-', 'aws-eusc'],
];
/** The partition of a region, as ARNs name it. */
function partitionOf(region = '') {
    return PARTITIONS.find(([beginning]) => region.startsWith(beginning))?.[1] ?? 'aws';
}


/***/ }),

/***/ 3319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ routeTo)
/* harmony export */ });
/** The route to a bucket that `url` is the address of, path included. */
function routeTo(url, scope) {
    const { protocol, hostname, port, host, pathname } = url;
    return {
        protocol: protocol === 'http:' ? protocol : 'https:',
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port: port === '' ? undefined : Number(port),
        host,
        path: pathname.endsWith('/') ? pathname : `${pathname}/`,
        scope,
    };
}


/***/ }),

/***/ 9854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ storageClassOf),
/* harmony export */   K: () => (/* binding */ writeHeaders)
/* harmony export */ });
/* harmony import */ var _object_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1868);

/** What a write sends beside the bytes, as HTTP headers with names in lower case. */
function writeHeaders(object, write = {}) {
    const headers = {};
    const put = (name, value) => {
        if (value !== undefined)
            headers[name] = value;
    };
    for (const { field, http } of _object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT_HEADERS */ .S)
        put(http.toLowerCase(), object[field]);
    put('x-amz-storage-class', storageClassOf(object, write));
    put('x-amz-acl', write.acl);
    put('x-amz-server-side-encryption', write.sse);
    put('x-amz-server-side-encryption-aws-kms-key-id', write.sseKmsKeyId);
    put('x-amz-tagging', object.tags && tagging(object.tags));
    for (const [name, value] of Object.entries(object.metadata ?? {})) {
        put(_object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_PREFIX */ .z + name.toLowerCase(), value);
    }
    return headers;
}
/** An object's own storage class overrides the deploy's. */
function storageClassOf(object, write) {
    return object.storageClass ?? write.storageClass;
}
function tagging(tags) {
    return Object.entries(tags)
        .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
        .join('&');
}


/***/ }),

/***/ 1896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Q4: () => (/* binding */ columnWidths),
/* harmony export */   RM: () => (/* binding */ alignColumns),
/* harmony export */   nf: () => (/* binding */ shortenPath),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
/* harmony import */ var _emoji_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4641);
/* harmony import */ var _late_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(536);


/** Cells padded so that columns stand under each other in a monospaced font; no spaces at a line's end. */
function alignColumns(rows, alignments) {
    const widths = columnWidths(rows, alignments.length);
    return rows.map(row => row.map((cell, column) => {
        const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
        if (alignments[column] === 'right')
            return padding + cell;
        return column === row.length - 1 ? cell : cell + padding;
    }));
}
/** Columns of the widest cell of each. */
function columnWidths(rows, columns) {
    return Array.from({ length: columns }, (_, column) => rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), 0));
}
/** A column each: ASCII, and what the log itself draws with. The segmenter takes 30 ms to load, which most runs save. */
const simple = /^[ -~…→▕▏█░·–]*$/;
const noWidth = (0,_late_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .latePattern */ .B)('^\\p{Mark}+$', 'u');
/** Two columns each in monospaced fonts. */
const wide = (0,_late_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .latePattern */ .B)('^[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff01-\\uff60]', 'u');
const emoji = (0,_late_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .latePattern */ .B)(`^${_emoji_js__WEBPACK_IMPORTED_MODULE_1__/* .EMOJI */ .$}$`, 'v');
let segmenter;
/** What people take for characters. The segmenter is made only for a text that needs it: most are ASCII. */
function charactersOf(text) {
    if (simple.test(text))
        return [...text];
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
const colorCodes = new RegExp(`${String.fromCharCode(0x1b)}\\[[\\d;]*m`, 'g');
/** Columns that a text takes in a terminal, near enough for a table; colours take none. */
function widthOf(painted) {
    const text = painted.replace(colorCodes, '');
    if (simple.test(text))
        return text.length;
    return charactersOf(text).reduce((width, character) => width + characterWidth(character), 0);
}
function characterWidth(character) {
    if (character.length === 1 && character <= '~')
        return 1;
    if (noWidth().test(character))
        return 0;
    return emoji().test(character) || wide().test(character) ? 2 : 1;
}
/**
 * A path in at most `width` columns. What is cut is in the middle, since the ends tell most: the folder that it is in,
 * and the name with its extension.
 */
function shortenPath(path, width) {
    if (widthOf(path) <= width)
        return path;
    const segments = charactersOf(path);
    const room = Math.max(2, width) - 1;
    const end = fitting(segments.toReversed(), Math.ceil((room * 2) / 3));
    const start = fitting(segments, room - end.width);
    return `${segments.slice(0, start.count).join('')}…${segments.slice(-end.count).join('')}`;
}
/** How many characters from the first on take at most `width` columns; one at the least. */
function fitting(segments, width) {
    let count = 0;
    let used = 0;
    for (const segment of segments) {
        const next = characterWidth(segment);
        if (count > 0 && used + next > width)
            break;
        used += next;
        count += 1;
    }
    return { count, width: used };
}
/** A line as lines of at most `width` columns, indented as it is; a longer word has a line of its own. */
function wrap(text, width) {
    if (widthOf(text) <= width)
        return [text];
    const indent = /^ */.exec(text)?.[0] ?? '';
    return wrapWords(text.slice(indent.length), width - indent.length).map(line => indent + line);
}
function wrapWords(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const joined = line === '' ? word : `${line} ${word}`;
        if (line === '' || widthOf(joined) <= width)
            line = joined;
        else {
            lines.push(line);
            line = word;
        }
    }
    return [...lines, line];
}


/***/ }),

/***/ 4641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ EMOJI)
/* harmony export */ });
/** What people take for one emoji, for a late pattern with the flag v. */
const EMOJI = '\\p{RGI_Emoji}';


/***/ }),

/***/ 8944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   om: () => (/* binding */ safeLine),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/* harmony import */ var _emoji_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4641);
/* harmony import */ var _late_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(536);
/*
 * File names and what a server answers come from strangers: whoever opened the pull request, whoever can
 * write to the bucket. Everything of theirs that is shown goes through `visible` (log, annotations),
 * `htmlText` (Markdown) or `jsonText`.
 */


/**
 * What cannot be seen, or makes its neighbours look like something else: control characters, line separators,
 * bidi and zero-width characters, lone surrogates, blanks that are no spaces.
 */
const HIDDEN = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]|[\\p{Zs}--\\u0020]';
const hidden = (0,_late_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .latePattern */ .B)(HIDDEN, 'v');
const everyHidden = (0,_late_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .latePattern */ .B)(HIDDEN, 'gv');
const onlyHidden = (0,_late_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .latePattern */ .B)(`^(?:${HIDDEN})$`, 'v');
/** Emoji are joined by such characters too: those that make one glyph stay whole. */
const emojiOrHidden = (0,_late_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .latePattern */ .B)(`${_emoji_js__WEBPACK_IMPORTED_MODULE_1__/* .EMOJI */ .$}|${HIDDEN}`, 'gv');
/** The answer for most texts, in a fraction of the time. */
const plain = /^[ -~]*$/;
function hidesNothing(text) {
    return plain.test(text) || !hidden().test(text);
}
const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function escapeSequence(char) {
    const code = char.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code > 0xffff)
        return `\\u{${hex}}`;
    return named[char] ?? (code > 0xff ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`);
}
/**
 * The text with every character that cannot be seen written out: `\n`, `\x1b`, `\u202e`. Backslashes stay as
 * they are, so that applying it twice does no harm.
 */
function visible(text) {
    if (hidesNothing(text))
        return text;
    return text.replace(emojiOrHidden(), found => (onlyHidden().test(found) ? escapeSequence(found) : found));
}
/** The colour codes of `style.ts`, which alone pass; `visible` has broken everyone else's. */
const colorCode = new RegExp(`(${String.fromCharCode(0x1b)}\\[[\\d;]*m)`);
/**
 * One line of the log, with nothing in it that a CI system would obey, whatever was forgotten before. The
 * runner takes `::name …::` after leading blanks, and `##[name]…` anywhere in a line, for a command; Azure
 * Pipelines takes `##vso[…]`, TeamCity `##teamcity[…]`. The runner compares by culture, which overlooks
 * invisible characters (ESC of a colour code too), so a break must be visible: `\x3a:` and `#\x23[`.
 */
function safeLine(line) {
    return line
        .split(colorCode)
        .map((part, index) => (index % 2 === 1 ? part : visible(part)))
        .join('')
        .replace(leadingCommand, '$1\\x3a:')
        .replace(bracketCommand, '#\\x23');
}
const leadingCommand = new RegExp(`^((?: |${colorCode.source})*)::`);
const bracketCommand = /##(?=[^[\s]*\[)/g;
/**
 * The value as JSON in one line of text that can be printed anywhere: what cannot be seen is written out (also
 * where JSON need not), and `##`, with which the commands of CI systems begin, is `#\u0023`. Parsed, it is the same.
 */
function jsonText(value) {
    // A backslash before the first `#` cannot escape it, so replacing the second never splits an escape.
    const json = JSON.stringify(value).replaceAll('##', '#\\u0023');
    return hidesNothing(json) ? json : json.replace(everyHidden(), utf16Escapes);
}
function utf16Escapes(char) {
    return Array.from({ length: char.length }, (_, index) => {
        const code = char.charCodeAt(index).toString(16);
        return `\\u${code.padStart(4, '0')}`;
    }).join('');
}
/**
 * Text for Markdown and HTML: as `visible`, with everything that could be markup as a numeric entity.
 *
 * What protects: Markdown never takes an entity for markup (CommonMark 6.2), so the text cannot leave the
 * `<code>` or the table cell that it stands in (a raw `|` splits a cell even between backticks). What looks
 * for links, @mentions, #issues, commits, emoji shortcodes or math comes later and reads decoded text.
 * GitHub's filters for these pass over `<code>`, which is why names stand in one (`htmlCode`); the search for
 * links does not (cmark-gfm would make a mail address of `logo@2x.png`), so an empty comment, which is not
 * kept, cuts the text in two there.
 */
function htmlText(text) {
    return visible(text)
        .replace(markup, char => `&#${char.charCodeAt(0)};`)
        .replace(linkStart, '$&<!---->');
}
/** Printable ASCII that is neither letter, digit nor harmless. */
const markup = /[[!-~]--[A-Za-z0-9\/.,;=+%\-]]/gv;
const linkStart = /&#64;|&#58;(?=\/\/)|www(?=\.)/gi;
/** A name in Markdown. */
function htmlCode(name) {
    return `<code>${htmlText(name)}</code>`;
}


/***/ }),

/***/ 3808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IV: () => (/* binding */ bytesChange),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Y_: () => (/* binding */ bytesApart),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** `4,321`, of an integer. By hand, since loading `Intl` takes as long as starting Node. */
function count(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `1 object`, `4,321 objects`. */
function counted(number, one, many = `${one}s`) {
    return `${count(number)} ${number === 1 ? one : many}`;
}
const units = ['kB', 'MB', 'GB', 'TB'];
/** Bytes for people, in decimal units as S3 bills and browsers show them: `900 B`, `1.2 MB`. */
function bytes(number) {
    if (number < 1000)
        return `${number} B`;
    let value = number / 1000;
    let unit = 0;
    // From 999.95 on, one decimal would round to `1000.0`.
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${value.toFixed(1)} ${units[unit]}`;
}
/** Two sizes, exact where they would read the same: `1.2 kB → 3.4 kB`, `1,201 B → 1,207 B`. */
function bytesChange(before, after) {
    return before === after ? bytes(after) : bytesApart(before, after).join(' → ');
}
/** Two different sizes, exact where they would read the same. */
function bytesApart(a, b) {
    const [one, other] = [bytes(a), bytes(b)];
    return one === other ? [`${count(a)} B`, `${count(b)} B`] : [one, other];
}
/** Milliseconds for people: `240 ms`, `3.2 s`, `2 min 05 s`. */
function duration(ms) {
    if (Math.round(ms) < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
/** `24%`; never 100% before all is done. */
function percent(part, whole) {
    return `${whole === 0 ? 100 : Math.floor((part / whole) * 100)}%`;
}


/***/ }),

/***/ 536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ latePattern)
/* harmony export */ });
/**
 * A regular expression that is made once a text needs it. V8 reads a literal while it loads the file, and that of large
 * classes of Unicode (`\p{L}`) takes it up to a millisecond, that of emoji 20: most runs see nothing but ASCII.
 */
function latePattern(source, flags) {
    let pattern;
    return () => {
        pattern ??= new RegExp(source, flags);
        return pattern;
    };
}


/***/ }),

/***/ 7032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ textLines)
/* harmony export */ });
/** The lines that are not blank, without the blanks around them. */
function textLines(text) {
    return text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '');
}


/***/ }),

/***/ 8746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed)
/* harmony export */ });
/** `a`, `a and b`, `a, b and c`. */
function listed(items, word = 'and') {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}


/***/ }),

/***/ 4581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that `word` was probably meant to be, if any is close. */
function nearest(word, candidates) {
    const wanted = plain(word);
    const ranked = candidates
        .map(candidate => ({ candidate, distance: distance(wanted, plain(candidate)) }))
        .sort((a, b) => a.distance - b.distance);
    const [best] = ranked;
    if (best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3)))
        return best.candidate;
    return wanted.length < 3 ? undefined : candidates.find(candidate => sharesWords(wanted, plain(candidate)));
}
/** ` Did you mean x?`, or nothing; to be put behind a sentence. */
function didYouMean(word, candidates, prefix = '') {
    const candidate = nearest(word, candidates);
    return candidate === undefined ? '' : ` Did you mean ${prefix}${candidate}?`;
}
function plain(word) {
    return word.toLowerCase().replaceAll('_', '-');
}
function sharesWords(a, b) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return `-${long}-`.includes(`-${short}-`);
}
/** Levenshtein's, with a swap of two neighbours counted as one. */
function distance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current[column] = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1), swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY);
        }
        beforeLast = last;
        last = current;
    }
    return last[b.length] ?? 0;
}


/***/ }),

/***/ 6852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   kO: () => (/* binding */ Unusable),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4581);

/** Why a text cannot be used. Shown behind the quoted text, so its message begins with a verb. */
class Unusable extends Error {
    name = 'Unusable';
    /** The text may hold a secret and must not be shown. */
    secret;
    constructor(problem, { secret = false } = {}) {
        super(problem);
        this.secret = secret;
    }
}
/** A boolean as YAML 1.2 spells it, like `core.getBooleanInput`. */
function parseBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return true;
    if (['false', 'False', 'FALSE'].includes(text))
        return false;
    throw new Unusable('is neither true nor false.');
}
function oneOf(choices) {
    return text => {
        const choice = choices.find(choice => choice === text);
        if (choice !== undefined)
            return choice;
        throw new Unusable(`is not one of ${choices.join(', ')}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(text, choices)}`);
    };
}
function wholeNumber(min, max) {
    return text => {
        const number = Number(text);
        if (/^\d+$/.test(text) && number >= min && number <= max)
            return number;
        throw new Unusable(`is not a whole number from ${min} to ${max}.`);
    };
}


/***/ }),

/***/ 7819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
const QUOTED_LENGTH = 80;
/** A text of the user's in quotes, cut if it is long. */
function quote(text) {
    const characters = [...text];
    const shown = characters.length > QUOTED_LENGTH ? `${characters.slice(0, QUOTED_LENGTH).join('')}…` : text;
    return JSON.stringify(shown);
}


/***/ }),

/***/ 8241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ sortByUtf8),
/* harmony export */   z: () => (/* binding */ compareUtf8)
/* harmony export */ });
const SURROGATE = /[\ud800-\udfff]/;
/**
 * Sorts in place as S3 sorts keys: by the bytes of their UTF-8. JavaScript's `<` is several times faster and
 * differs only for characters above U+FFFF.
 */
function sortByUtf8(items) {
    if (items.some(({ path }) => SURROGATE.test(path))) {
        return items.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    }
    return items.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}
/** The order of two texts by their UTF-8 bytes, without encoding them. */
function compareUtf8(a, b) {
    if (a === b)
        return 0;
    if (!HIGH.test(a) || !HIGH.test(b))
        return a < b ? -1 : 1;
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at += 1) {
        const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
        if (left !== right)
            return rank(left) - rank(right);
    }
    return a.length - b.length;
}
/** Only among these UTF-16 has another order. */
const HIGH = /[\ud800-\uffff]/;
/** Halves of characters above U+FFFF come behind all others, U+E000 to U+FFFF among them. */
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x2800 : unit;
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Of this package; a test holds it against package.json. */
const VERSION = '1.0.0';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ action),
  a: () => (/* binding */ commandLine)
});

// EXTERNAL MODULE: ./lib/text/nearest.js
var nearest = __nccwpck_require__(4581);
// EXTERNAL MODULE: ./lib/config/options.js
var config_options = __nccwpck_require__(1236);
;// CONCATENATED MODULE: ./lib/config/inputs.js


/** The action's inputs, as the runner hands them over: `INPUT_MAX-DELETES` and so on, defaults filled in. */
function readInputs(environment) {
    const values = config_options/* ACTION_INPUTS */.bn.map(({ name }) => [name, inputFrom(environment, name)]);
    const strangers = strangersIn(environment);
    return {
        from: 'action',
        values: new Map(values),
        problems: strangers.flatMap(name => slipIn(name, environment)),
        strangers: strangers.filter(name => nearestInput(name) === undefined),
    };
}
/** As `core.getInput` does it: hyphens are kept, spaces around the value are not. */
function inputFrom(environment, name) {
    return (environment[variableOf(name)] ?? '').trim();
}
function variableOf(name) {
    return `${PREFIX}${name.replaceAll(' ', '_').toUpperCase()}`;
}
const PREFIX = 'INPUT_';
const KNOWN = new Set(config_options/* ACTION_INPUTS */.bn.map(({ name }) => variableOf(name)));
/** Entries under `with` that are not inputs. The runner warns about them, but passes them on. */
function strangersIn(environment) {
    return Object.keys(environment)
        .filter(variable => variable.startsWith(PREFIX) && variable !== PREFIX && !KNOWN.has(variable))
        .map(variable => variable.slice(PREFIX.length).toLowerCase());
}
function nearestInput(name) {
    return (0,nearest/* nearest */.p)(name, config_options/* ACTION_INPUTS */.bn.map(input => input.name));
}
/** A slip must not go by: `dry_run: true` would deploy. One that says the same as the input it was meant for does no harm. */
function slipIn(name, environment) {
    const meant = nearestInput(name);
    const value = inputFrom(environment, name);
    if (meant === undefined || value === inputFrom(environment, meant))
        return [];
    return [{ input: name, value, problem: `is not an input. Did you mean ${meant}?`, excuses: [meant] }];
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/github/job.js
var github_job = __nccwpck_require__(4072);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/text/lines.js
var text_lines = __nccwpck_require__(7032);
;// CONCATENATED MODULE: ./lib/local/source-patterns.js

const WINDOWS = process.platform === 'win32';
/** Reads a line. `~` stands for itself: a workflow has no home to put a site in. */
function parsePattern(text, workspace) {
    const [, marks = '', body = ''] = /^((?:!\s*)*)(.*)$/su.exec(text) ?? [];
    const names = (WINDOWS ? body.replaceAll('\\', '/') : body).split('/');
    const wildcard = names.findIndex(hasWildcard);
    const literal = wildcard < 0 ? names : names.slice(0, wildcard);
    const rest = wildcard < 0 ? [] : names.slice(wildcard);
    return {
        text,
        negated: marks.replaceAll(/\s/g, '').length % 2 === 1,
        base: (0,external_node_path_.resolve)(workspace, literal.map(name => `${literalOf(name)}/`).join('')),
        rest: rest.filter(name => name !== '' && name !== '.').join('/'),
        folder: names.at(-1) === '',
    };
}
/** The pattern as one line that depends on no working directory. */
function absolutePattern({ negated, base, rest, folder }) {
    const start = asLiteral(withSlashes(base).replace(/\/$/, ''));
    return `${negated ? '!' : ''}${start}${rest && `/${rest}`}${folder ? '/' : ''}`;
}
/** `\x` (not on Windows) and `[x]` are ways to write the character itself. */
const ESCAPED = WINDOWS ? /\[([^\]])\]/g : /\[([^\]])\]|\\(.)/gs;
function literalOf(name) {
    return name.replace(ESCAPED, (_, inBrackets, behindBackslash) => inBrackets ?? behindBackslash);
}
function hasWildcard(name) {
    return /[*?]|\[[^\]]+\]/.test(name.replace(ESCAPED, ''));
}
function asLiteral(path) {
    return path.replaceAll(WINDOWS ? /[[*?]/g : /[[*?\\]/g, character => character === '\\' ? '\\\\' : `[${character}]`);
}
function withSlashes(path) {
    return WINDOWS ? path.replaceAll('\\', '/') : path;
}

;// CONCATENATED MODULE: ./lib/local/source.js




/**
 * What the input `source` means. One line that names a directory or file is that, whatever its characters;
 * else the lines are patterns. Looks at the disk, but follows no link: the scan does.
 */
function resolveSource(input, workspace) {
    const found = find(input, workspace);
    return 'problem' in found ? found : { source: { ...found.place, workspace } };
}
function find(input, workspace) {
    const lines = (0,text_lines/* textLines */.F)(input);
    const [only = '', ...others] = lines;
    if (others.length === 0 && only !== '') {
        const literal = named((0,external_node_path_.resolve)(workspace, only));
        if (literal)
            return literal;
    }
    const patterns = lines.filter(line => !line.startsWith('#')).map(line => parsePattern(line, workspace));
    return fromPatterns(patterns);
}
/** The directory or file at an absolute path, if there is one. */
function named(path) {
    const stats = statsOf(path);
    if (stats instanceof Error)
        return isMissing(stats) ? undefined : { problem: unreadable(path, stats) };
    if (stats.isDirectory())
        return { place: { from: 'directory', root: path } };
    if (stats.isFile())
        return { place: { from: 'file', file: path } };
    return { problem: `is neither a directory nor a file: ${path}.` };
}
function fromPatterns(patterns) {
    const [first] = patterns;
    if (!first)
        return { problem: 'names nothing to deploy.' };
    if (first.negated) {
        return {
            problem: `begins with \`${first.text}\`, which only leaves out. The first pattern says what to deploy.`,
        };
    }
    const isEmpty = ({ text }) => /^[!\s]+$/.test(text);
    if (patterns.some(isEmpty))
        return { problem: 'has a line with nothing but `!`.' };
    const upwards = patterns.find(({ rest }) => rest.split('/').includes('..'));
    if (upwards)
        return { problem: `has \`..\` behind a wildcard, in \`${upwards.text}\`.` };
    const wild = patterns.find(({ rest }) => isTooWild(rest));
    if (wild) {
        return {
            problem: `has \`${shortened(wild.text)}\`, with too many stars: a name may have ${MOST_STARS}, and a pattern ${MOST_DEPTHS} names \`**\` before its last. Leave files out with exclude, which has no such limit.`,
        };
    }
    const found = rootOf(first);
    if ('problem' in found)
        return found;
    const { root } = found;
    const strays = patterns.filter(({ negated, base }) => !negated && !contains(root, base));
    if (strays.length > 0) {
        const names = strays.map(({ text }) => `\`${text}\``).join(', ');
        return {
            problem: `has ${names} outside ${root}, the root that \`${first.text}\` sets. Patterns share the root of the first.`,
        };
    }
    return { place: { from: 'patterns', root, patterns: patterns.map(absolutePattern) } };
}
/** What a star more costs, the matcher of @actions/glob pays in time: a name times as long each. */
const MOST_STARS = 3;
const MOST_DEPTHS = 2;
function isTooWild(rest) {
    const names = rest.split('/');
    const depths = names.slice(0, -1).filter(name => name === '**').length;
    return depths > MOST_DEPTHS || names.some(name => (name.match(/\*+/g) ?? []).length > MOST_STARS);
}
function shortened(text) {
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
/** What keys are relative to: the directory before the first wildcard, or the one that the pattern names. */
function rootOf({ base, rest }) {
    const stats = statsOf(base);
    if (stats instanceof Error) {
        return {
            problem: isMissing(stats) ? `does not exist: ${base}. Did the build run?` : unreadable(base, stats),
        };
    }
    if (stats.isDirectory())
        return { root: base };
    return rest === ''
        ? { root: (0,external_node_path_.dirname)(base) }
        : { problem: `looks for files in ${base}, which is not a directory.` };
}
function contains(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function statsOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path);
    }
    catch (error) {
        if (error instanceof Error)
            return error;
        throw error;
    }
}
function isMissing({ code }) {
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function unreadable(path, { code }) {
    return `cannot be read (${code}): ${path}.`;
}

// EXTERNAL MODULE: ./lib/s3/parse.js
var parse = __nccwpck_require__(6697);
// EXTERNAL MODULE: ./lib/text/parse.js
var text_parse = __nccwpck_require__(6852);
// EXTERNAL MODULE: ./lib/headers/cache-control.js
var cache_control = __nccwpck_require__(7116);
;// CONCATENATED MODULE: ./lib/config/cache-policy.js

const POLICIES = ['auto', 'cdn', 'none'];
function parseCachePolicy(text) {
    if (text === 'auto')
        return { policy: 'auto' };
    if (text === 'cdn')
        return { policy: 'cdn' };
    if (text === 'none')
        return { policy: 'none' };
    return { policy: 'literal', value: (0,cache_control/* parseCacheControl */.p)(text, POLICIES) };
}

// EXTERNAL MODULE: ./lib/cloudfront/collapse.js
var collapse = __nccwpck_require__(4829);
// EXTERNAL MODULE: ./lib/cloudfront/paths.js
var paths = __nccwpck_require__(1088);
// EXTERNAL MODULE: ./lib/cloudfront/tenant.js
var tenant = __nccwpck_require__(7706);
// EXTERNAL MODULE: ./lib/text/quote.js
var quote = __nccwpck_require__(7819);
;// CONCATENATED MODULE: ./lib/config/lines.js



/**
 * The entries of a list, one per line, without blank lines and the blanks around them.
 * @param second how an entry begins, if something like it behind a blank or a comma can only be another one
 * @throws Unusable for a line that holds several
 */
function linesOf(text, second) {
    const lines = (0,text_lines/* textLines */.F)(text);
    const joined = second && lines.find(line => new RegExp(`[\\s,]${second.source}`).test(line));
    if (joined !== undefined)
        throw severalIn(joined);
    return lines;
}
/**
 * What is wrong with an entry of a list, which is named where the list has others.
 * @param problem such as `is not a media type.`
 */
function badEntry(list, entry, problem) {
    return new text_parse/* Unusable */.kO(list.trim() === entry ? problem : `names ${(0,quote/* quote */.h)(entry)}, which ${problem}`);
}
/** Other tools divide lists by commas or blanks. */
function severalIn(line) {
    return new text_parse/* Unusable */.kO(`has several entries in one line, ${(0,quote/* quote */.h)(line)}. Write one per line.`);
}
/**
 * Whether a line is a list of patterns for certain: names may hold blanks and commas, but hardly ever `,*` or `, /`, and
 * not all that stands between blanks begins as `*.html` or `/drafts` do, or ends as `uploads/` does.
 */
function holdsPatterns(line) {
    if (/,\s*!?[*/]/.test(line))
        return true;
    const pieces = line.trim().split(/[\s,]+/);
    const all = (form) => pieces.every(piece => form.test(piece));
    return pieces.length > 1 && (all(/^!?(\*\.|\*\*\/|\/)./) || all(/^!?(\*\..+|.+\/)$/));
}

;// CONCATENATED MODULE: ./lib/config/cloudfront.js





/** CloudFront's limits: paths in progress for a distribution, and characters of a path. */
const MOST_PATHS = 3_000;
const LONGEST_PATH = 4_000;
const LONGEST_TAG = 256;
function loadCloudFront(form) {
    const distributions = form.readOr('cloudfront-distribution-id', parseDistributions, []);
    const invalidate = form.readOr('invalidate', parseInvalidate, { what: 'auto' });
    const maxPaths = form.readOr('invalidation-max-paths', (0,text_parse/* wholeNumber */.rD)(1, MOST_PATHS), 10);
    const wait = form.readOr('invalidation-wait', parseWait, 'auto');
    if (distributions.length > 0 || form.has('domain'))
        return { cloudFront: { distributions, invalidate, maxPaths, wait } };
    const needed = `needs ${form.nameOf('cloudfront-distribution-id')} or ${form.nameOf('domain')}.`;
    const isKnown = !form.isRefused('cloudfront-distribution-id');
    if (isKnown && (invalidate.what === 'all' || invalidate.what === 'paths'))
        form.refuse('invalidate', needed);
    if (isKnown && wait === 'always')
        form.refuse('invalidation-wait', needed);
    return {};
}
function parseWait(text) {
    if (text === 'auto')
        return 'auto';
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
        return (0,text_parse/* parseBoolean */.yG)(text) ? 'always' : 'never';
    throw new text_parse/* Unusable */.kO('is not true, false or auto.');
}
/** @throws Unusable */
function parseDistributions(text) {
    const ids = linesOf(text, /\S/);
    for (const id of ids) {
        if ((0,tenant/* isTenant */.$)(id) || /^[A-Z0-9]+$/.test(id))
            continue;
        const inArn = /:distribution(?:-tenant)?\/(dt_[A-Za-z0-9]+|[A-Z0-9]+)$/.exec(id)?.[1];
        const meant = inArn ?? (/^[A-Za-z0-9]+$/.test(id) ? id.toUpperCase() : undefined);
        const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
        const problem = 'is not the ID of a distribution, such as E2QWRUHAPOMQZL, or of a tenant (dt_…).';
        throw badEntry(text, id, problem + hint);
    }
    return [...new Set(ids)];
}
/** @throws Unusable */
function parseInvalidate(text) {
    if (isWord(text))
        return { what: text };
    const paths = [...new Set(linesOf(text, /[/#]/).map(line => parsePath(line, text)))];
    if (paths.length > MOST_PATHS)
        throw new text_parse/* Unusable */.kO(`names more than ${MOST_PATHS} paths.`);
    if (paths.filter(path => path.endsWith('*')).length > collapse/* MOST_WILDCARDS */.w) {
        throw new text_parse/* Unusable */.kO(`names more than ${collapse/* MOST_WILDCARDS */.w} wildcards, which is all that CloudFront takes at a time.`);
    }
    return { what: 'paths', paths };
}
function isWord(text) {
    return text === 'auto' || text === 'all' || text === 'none';
}
/** @param list that has the line */
function parsePath(line, list) {
    const refuse = (problem) => badEntry(list, line, problem);
    if ((0,paths/* isTag */.dz)(line))
        return parseTag(line, refuse);
    if (isWord(line))
        throw refuse('must stand alone.');
    if (!line.startsWith('/')) {
        throw refuse('is not auto, all, none, a path that begins with a slash, or a cache tag that begins with #.');
    }
    if (line.includes('~')) {
        throw refuse('contains a ~, and CloudFront finds no path that does. End it with a * in its place.');
    }
    if (/\*./s.test(line))
        throw refuse('has a * that is not at its end. CloudFront allows it only there.');
    const path = (0,paths/* encodeWritten */.gO)(line);
    if (path.length > LONGEST_PATH)
        throw new text_parse/* Unusable */.kO(`names a path of more than ${LONGEST_PATH} characters.`);
    return path;
}
/** Visible ASCII without commas, which divide tags in the header. */
function parseTag(line, refuse) {
    const tag = line.slice(1);
    if (/^[!-+\--~]+$/.test(tag) && tag.length <= LONGEST_TAG && !tag.includes('*'))
        return line;
    throw refuse(`is not a cache tag: up to ${LONGEST_TAG} visible ASCII characters without commas and *.`);
}

// EXTERNAL MODULE: ./lib/config/commands.js
var commands = __nccwpck_require__(1074);
;// CONCATENATED MODULE: ./lib/config/compress-types.js

/** What shrinks, and is not compressed by its own format already. */
const DEFAULT_COMPRESS_TYPES = [
    'text/*',
    '+json',
    '+xml',
    'application/javascript',
    'application/json',
    'application/vnd.apple.mpegurl',
    'application/vnd.ms-fontobject',
    'application/wasm',
    'application/xml',
    'application/yaml',
    'font/otf',
    'font/ttf',
];
/** Names as RFC 6838 has them. */
const MEDIA_TYPE = /^([a-z0-9][a-z0-9!#$&^_.+-]*\/(\*|[a-z0-9][a-z0-9!#$&^_.+-]*)|\+[a-z0-9-]+)$/;
/**
 * Media types, one per line, in lower case.
 * @throws Unusable
 */
function parseMediaTypes(text) {
    const types = linesOf(text.toLowerCase(), /([^\s,]+\/|\+)/);
    const bad = types.find(type => !MEDIA_TYPE.test(type));
    if (bad === undefined)
        return types;
    const problem = 'is not a media type. Write one per line: text/html, text/* or +json.';
    throw badEntry(text.toLowerCase(), bad, problem);
}

;// CONCATENATED MODULE: ./lib/config/raw-inputs.js

/** The name that the user writes. */
function nameIn(from, name) {
    return from === 'action' || name === 'command' ? name : `--${name}`;
}
/**
 * The inputs that have another value than their default and that the command does not look at. The action lets
 * them be, so that one step can deploy a preview and remove it; worth a line in the log.
 */
function unusedInputs({ values }, command) {
    return config_options/* OPTIONS */.lw.filter(option => !option.commands.includes(command) && option.expression === undefined)
        .filter(option => ![undefined, '', option.default].includes(values.get(option.name)))
        .map(option => option.name);
}

;// CONCATENATED MODULE: ./lib/config/form.js




/** Reads the inputs one by one, and collects their errors until all are read. */
class Form {
    problems;
    #raw;
    constructor(raw) {
        this.#raw = raw;
        this.problems = [...raw.problems];
    }
    /** What was given, else the default; empty if there is neither. */
    text(name) {
        return this.#raw.values.get(name) || this.fromFile(name)?.text || (0,config_options/* optionNamed */.b7)(name).default;
    }
    /** What the configuration file says, unless something else was given. */
    fromFile(name) {
        return this.#raw.fromFile?.get(name);
    }
    has(name) {
        return this.text(name) !== '';
    }
    /** Undefined if the input is empty or bad. */
    read(name, parse) {
        if (!this.has(name) || this.isRefused(name))
            return undefined;
        try {
            return parse(this.text(name));
        }
        catch (error) {
            if (!(error instanceof text_parse/* Unusable */.kO))
                throw error;
            this.#refuse(name, error);
            return undefined;
        }
    }
    /** `otherwise` if the input is empty or bad. */
    readOr(name, parse, otherwise) {
        return this.read(name, parse) ?? otherwise;
    }
    /** Refuses an input that is fine as such, but not beside the others. `problem` goes behind its text. */
    refuse(name, problem) {
        if (!this.isRefused(name))
            this.#refuse(name, new text_parse/* Unusable */.kO(problem));
    }
    isRefused(name) {
        return this.problems.some(({ input }) => input === this.#inputOf(name));
    }
    /** Whether its absence has been complained of, or follows from something that could not be read. */
    isExcused(name) {
        return this.isRefused(name) || this.#raw.problems.some(({ excuses = [] }) => excuses.includes(name));
    }
    /** As the user writes it. */
    nameOf(name) {
        return this.fromFile(name) ? name : nameIn(this.#raw.from, name);
    }
    /** With its place, if it comes from a file. */
    #inputOf(name) {
        const place = this.fromFile(name)?.place;
        const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `;
        return where + this.nameOf(name);
    }
    #refuse(name, { message, secret }) {
        const value = secret ? '***' : this.text(name);
        const place = this.fromFile(name)?.place;
        this.problems.push({
            input: this.#inputOf(name),
            value,
            problem: value === '' ? message : `${(0,quote/* quote */.h)(value)} ${message}`,
            ...(place && { place }),
        });
    }
}

// EXTERNAL MODULE: ./lib/patterns/selection.js
var patterns_selection = __nccwpck_require__(5925);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
;// CONCATENATED MODULE: ./lib/config/target.js


const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const IP_ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;
const ACCESS_POINT = /^arn:aws(?:-[a-z]+)*:s3:[a-z0-9-]+:\d{12}:accesspoint[/:][a-z0-9-]+/;
const BUCKET_ARN = /^arn:aws(?:-[a-z]+)*:s3:::([^/]+)$/;
/** What S3 calls a bucket in places, but takes other requests or other signatures. */
const UNSUPPORTED = [
    { form: /^arn:aws[a-z-]*:s3::\d*:accesspoint|\.mrap$/, what: 'a Multi-Region Access Point' },
    { form: /^arn:aws[a-z-]*:s3-outposts:/, what: 'a bucket or access point of S3 on Outposts' },
    { form: /^arn:aws[a-z-]*:s3-object-lambda:/, what: 'an Object Lambda access point' },
];
const BUCKET_INSTEAD = 'Name the bucket itself, or an access point of it.';
/**
 * A bucket's name, or `s3://bucket/prefix`. `custom`: of another store than AWS, whose names follow rules of
 * its own.
 */
function parseBucket(custom) {
    return text => {
        if (/^https?:\/\//i.test(text))
            throw new text_parse/* Unusable */.kO("is a URL. Write the bucket's name alone.");
        const url = /^s3:\/\/(.*)$/is.exec(text)?.[1];
        if (url === undefined)
            return { bucket: parseName(text, custom), prefix: '' };
        const bucket = ACCESS_POINT.exec(url)?.[0] ?? url.replace(/\/.*$/s, '');
        return { bucket: parseName(bucket, custom), prefix: parsePrefix(url.slice(bucket.length)) };
    };
}
function parseName(name, custom) {
    if (ACCESS_POINT.exec(name)?.[0] === name)
        return name;
    const unsupported = UNSUPPORTED.find(({ form }) => form.test(name));
    if (unsupported)
        throw new text_parse/* Unusable */.kO(`is ${unsupported.what}, which is not supported. ${BUCKET_INSTEAD}`);
    const arn = BUCKET_ARN.exec(name)?.[1];
    if (arn !== undefined)
        throw new text_parse/* Unusable */.kO(`is an ARN. Write the bucket's name alone: ${arn}`);
    if (name.includes('/')) {
        throw new text_parse/* Unusable */.kO(`has a slash. Write s3://${name}, or put what follows the bucket into prefix.`);
    }
    if (custom) {
        if (/^[^\s?#*\p{Cc}]{1,255}$/u.test(name))
            return name;
        throw new text_parse/* Unusable */.kO('is not a bucket name: it is empty, too long, or contains a space, ?, * or #.');
    }
    if (BUCKET.test(name) && !name.includes('..') && !IP_ADDRESS.test(name))
        return name;
    throw new text_parse/* Unusable */.kO('is not a bucket name: use 3 to 63 lowercase letters, digits, dots and hyphens, ' +
        'starting and ending with a letter or digit, without two dots in a row.');
}
/** Empty, or without slashes in front and with one at the end. Slashes within stay: S3 tells `a//b` from `a/b`. */
function parsePrefix(text) {
    if (!text.isWellFormed() || /[\p{Cc}\uFFFE\uFFFF]/u.test(text)) {
        throw new text_parse/* Unusable */.kO('has a line break or another control character.');
    }
    if (text.includes('\\')) {
        throw new text_parse/* Unusable */.kO(`has a backslash. S3 separates folders by /: ${text.replaceAll('\\', '/')}`);
    }
    if (/^s3:\/\//i.test(text))
        throw new text_parse/* Unusable */.kO('is a URL. Write it as the bucket, or what follows the bucket here.');
    const path = text.replace(/^\/+/, '').replace(/\/+$/, '');
    if (/(^|\/)\.{1,2}($|\/)/.test(path)) {
        throw new text_parse/* Unusable */.kO('has . or .. between slashes, which S3 takes literally and no browser can ask for.');
    }
    return path === '' ? '' : `${path}/`;
}
/** A host name as CloudFront writes it: lower case, and ASCII. */
function parseDomain(text) {
    const [, host = ''] = /^https?:\/\/([^/?#]+)/i.exec(text) ?? [];
    if (host !== '')
        throw new text_parse/* Unusable */.kO(`is a URL. Write the domain alone: ${host}`);
    // Of a URL's other parts it would make nothing.
    const domain = /[\s/\\?#@:]/.test(text) ? '' : (0,external_node_url_.domainToASCII)(text.replace(/\.$/, ''));
    if (/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/.test(domain))
        return domain;
    throw new text_parse/* Unusable */.kO('is not a domain such as www.example.com.');
}

;// CONCATENATED MODULE: ./lib/config/parse.js




function parseDelete(text) {
    if (text === 'owned')
        return 'owned';
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
        return (0,text_parse/* parseBoolean */.yG)(text) ? 'all' : 'none';
    throw new text_parse/* Unusable */.kO('is not true, false or owned.');
}
const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 };
/** Milliseconds. */
function parseTime(text) {
    const [, number = '', unit = ''] = /^(\d{1,6})([dhm])$/.exec(text) ?? [];
    if (text === '0')
        return 0;
    if (unit === 'd' || unit === 'h' || unit === 'm')
        return Number(number) * UNITS[unit];
    throw new text_parse/* Unusable */.kO('is not a time such as 7d, 12h or 30m, nor 0.');
}
/** A key below `prefix`, or `s3://bucket/key`; `false` for none. */
function parseRecord(prefix, custom) {
    return text => {
        if (/^(false|False|FALSE)$/.test(text))
            return 'none';
        const [, bucket, elsewhere] = /^s3:\/\/([^/]+)\/(.+)$/.exec(text) ?? [];
        const key = elsewhere ?? text;
        if (text.startsWith('s3://') && bucket === undefined)
            throw new text_parse/* Unusable */.kO('names no key: write s3://bucket/key.');
        if (/^(true|True|TRUE)$/.test(text))
            throw new text_parse/* Unusable */.kO('is not a key. Leave it out for the default.');
        if (key.endsWith('/') || key.startsWith('/'))
            throw new text_parse/* Unusable */.kO('is not a key: it begins or ends with a slash.');
        parsePrefix(key);
        return bucket === undefined ? { key: prefix + key } : { bucket: parseName(bucket, custom), key };
    };
}
/** The path of an object below the prefix. */
function parseObjectName(text) {
    if (/^\/|\/$/.test(text))
        throw new text_parse/* Unusable */.kO('is not the name of an object: it begins or ends with a slash.');
    return parsePrefix(text).slice(0, -1);
}
function parseMaxDeletes(text) {
    if (text === 'auto' || text === 'unlimited')
        return { limit: text };
    if (/^\d{1,15}$/.test(text))
        return { limit: 'count', count: Number(text) };
    const percent = /^\d+(\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) : Number.NaN;
    if (percent <= 100)
        return { limit: 'percent', percent };
    throw new text_parse/* Unusable */.kO('is not auto, a number such as 100, a percentage such as 12.5%, or unlimited.');
}
/** Patterns in .gitignore syntax, without the lines that say nothing: blank ones and comments. */
function parsePatterns(text) {
    const patterns = text.split(/\r?\n/).filter(line => line.trim() !== '' && !line.startsWith('#'));
    const joined = patterns.find(holdsPatterns);
    if (joined !== undefined)
        throw severalIn(joined);
    if (patterns.length > 0 && patterns.every(pattern => pattern.startsWith('!'))) {
        throw new text_parse/* Unusable */.kO('has only lines with !, which re-include nothing. Put the patterns that they make exceptions to above them.');
    }
    const problems = patterns.flatMap(pattern => {
        const problem = (0,patterns_selection/* patternProblem */.AL)(pattern);
        return problem === undefined ? [] : [`${JSON.stringify(pattern)}: ${problem}`];
    });
    if (problems.length > 0)
        throw new text_parse/* Unusable */.kO(`has patterns that match nothing. ${problems.join(' ')}`);
    return patterns;
}
/** The URL of a store, as it was written. */
function parseEndpoint(text) {
    // Before the value appears in any message: it may hold a password or a token.
    const secret = { secret: /[@?#]/.test(text) };
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !['https:', 'http:'].includes(url.protocol)) {
        const isHost = !secret.secret && /^[\w.-]+(:\d+)?(\/|$)/.test(text);
        const meant = isHost ? ` Did you mean https://${text}?` : '';
        throw new text_parse/* Unusable */.kO(`is not a URL that begins with https:// or http://.${meant}`, secret);
    }
    if (url.username !== '' || url.password !== '') {
        throw new text_parse/* Unusable */.kO('holds a user name or password. Credentials come from the environment.', secret);
    }
    if (url.search !== '' || url.hash !== '')
        throw new text_parse/* Unusable */.kO('has a ? or #, which an endpoint cannot have.', secret);
    return text;
}
function parseKmsKeyId(text) {
    // No wildcards: in a policy they would stand for every key.
    if (/^[\w:/+=,.@-]{1,2048}$/.test(text))
        return text;
    throw new text_parse/* Unusable */.kO('is not the id, alias or ARN of a KMS key.');
}
/** `custom`: of a store other than AWS, where an account may have any name. */
function parseAccountId(custom) {
    return text => {
        if (/^\d{12}$/.test(text) || (custom && /^[!-~]+$/.test(text)))
            return text;
        const hint = /^\d{1,11}$/.test(text) ? ' Quote it in YAML, or its leading zeros are lost.' : '';
        throw new text_parse/* Unusable */.kO(`is not an account id of 12 digits.${hint}`);
    };
}
/** ARNs of roles, one per line. Other stores than AWS have partitions of their own, and accounts without a number. */
function parseRoles(text) {
    const roles = linesOf(text, /arn:/);
    const wrong = roles.find(role => !ROLE.test(role) || (role.startsWith('arn:aws') && !AWS_ROLE.test(role)));
    if (wrong === undefined)
        return roles;
    const named = roles.length > 1 ? `has ${JSON.stringify(wrong)}, which is not` : 'is not';
    throw new text_parse/* Unusable */.kO(`${named} the ARN of a role, such as arn:aws:iam::123456789012:role/site-deploy.`);
}
const ROLE = /^arn:[\w-]+:iam:[\w-]*:[\w-]*:role\/[!-~]{1,2000}$/;
const AWS_ROLE = /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
function parseSessionName(text) {
    if (/^[\w+=,.@-]{2,64}$/.test(text))
        return text;
    throw new text_parse/* Unusable */.kO('is not 2 to 64 letters, digits and characters of _+=,.@-');
}
function parseExternalId(text) {
    if (/^[\w+=,.@:/-]{2,1224}$/.test(text))
        return text;
    throw new text_parse/* Unusable */.kO('is not an external ID: 2 to 1224 letters, digits and characters of _+=,.@:/-');
}
function parseAudience(text) {
    if (/^[!-~]{1,255}$/.test(text))
        return text;
    throw new text_parse/* Unusable */.kO('is not an audience: up to 255 visible ASCII characters, without spaces.');
}

;// CONCATENATED MODULE: ./lib/config/gates.js




/** What the project does not want to deploy. */
function loadGates(form) {
    return {
        failOn: form.readOr('fail-on', parseFailOn, { deletes: false, warnings: false }),
        maxSizes: form.readOr('max-size', parseBudgets, []),
        maxFileSizes: form.readOr('max-file-size', parseBudgets, []),
        require: form.readOr('require', parseRequirements, { patterns: [] }),
        forbidSourceMaps: form.readOr('forbid-source-maps', text_parse/* parseBoolean */.yG, false),
    };
}
const NAMED = ['deletes', 'warnings', 'broken-links', 'immutable-change'];
function parseFailOn(text) {
    const words = text.split(/[\s,]+/).filter(word => word !== '');
    const growths = words.flatMap(word => /^growth>(\d{1,6}(?:\.\d+)?)%$/.exec(word)?.[1] ?? []);
    const others = words.filter(word => !/^growth>\d{1,6}(\.\d+)?%$/.test(word));
    const unknown = others.find(word => !NAMED.some(name => name === word));
    if (unknown !== undefined) {
        const hint = /^growth/.test(unknown) ? ' Did you mean growth>20%?' : (0,nearest/* didYouMean */.a)(unknown, NAMED);
        throw new text_parse/* Unusable */.kO(`has ${JSON.stringify(unknown)}, which is not deletes, warnings, broken-links, immutable-change or growth>20%.${hint}`);
    }
    const least = growths.length === 0 ? undefined : Math.min(...growths.map(Number));
    return {
        deletes: others.includes('deletes'),
        warnings: others.includes('warnings'),
        ...(others.includes('broken-links') && { brokenLinks: true }),
        ...(others.includes('immutable-change') && { immutableChange: true }),
        ...(least !== undefined && { growth: least }),
    };
}
const gates_UNITS = {
    '': 1,
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
};
/** Bytes. */
function parseSize(text) {
    const [, number = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,6})?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
    const factor = gates_UNITS[unit.toLowerCase()];
    if (number !== '' && factor !== undefined)
        return Math.floor(Number(number) * factor);
    throw new text_parse/* Unusable */.kO('is not a size such as 500kB, 25MB or 1.5GiB.');
}
/** A size, or `pattern: size` for some files; one per line. */
function parseBudgets(text) {
    return gates_linesOf(text).map(line => {
        const [, pattern, size = line] = /^(.+):\s*([^:]+)$/.exec(line) ?? [];
        if (pattern === undefined)
            return { size: parseSize(size) };
        const [only] = parsePatterns(pattern.trim());
        try {
            if (only !== undefined)
                return { pattern: only, size: parseSize(size) };
        }
        catch { }
        throw new text_parse/* Unusable */.kO(`has ${JSON.stringify(line)}, which is not a pattern and a size such as *.js: 300kB.`);
    });
}
/** Patterns, one per line, and `pages>=10`. */
function parseRequirements(text) {
    const lines = gates_linesOf(text);
    const pages = lines.flatMap(line => /^pages\s*>=\s*(\d{1,9})$/.exec(line)?.[1] ?? []).map(Number);
    const patterns = parsePatterns(lines.filter(line => !/^pages\s*>=/.test(line)).join('\n'));
    if (patterns.some(pattern => pattern.startsWith('!'))) {
        throw new text_parse/* Unusable */.kO('has a line with !, which cannot be required.');
    }
    const wrong = lines.find(line => /^pages\s*>=/.test(line) && !/^pages\s*>=\s*\d{1,9}$/.test(line));
    if (wrong !== undefined)
        throw new text_parse/* Unusable */.kO(`has ${JSON.stringify(wrong)}. Write pages>=10.`);
    return { patterns, ...(pages.length > 0 && { pages: Math.max(...pages) }) };
}
function gates_linesOf(text) {
    return (0,text_lines/* textLines */.F)(text).filter(line => !line.startsWith('#'));
}

// EXTERNAL MODULE: ./lib/github/pull-request.js
var pull_request = __nccwpck_require__(3056);
;// CONCATENATED MODULE: ./lib/config/preview.js

/** Undefined if the run does not belong to a pull request. */
async function previewOf(job) {
    const pull = job && (await (0,pull_request/* pullRequestOf */._n)(job));
    return pull && { number: pull.number, isClosed: pull.isClosed };
}
/** Whether a prefix belongs to only one pull request: it contains the number, not as part of a longer one. */
function isPreviewPrefix(prefix, number) {
    return new RegExp(`(?<!\\d)${number}(?!\\d)`).test(prefix);
}

// EXTERNAL MODULE: ./lib/names/addresses.js
var addresses = __nccwpck_require__(4704);
;// CONCATENATED MODULE: ./lib/config/site-url.js


/**
 * The address of the root of the prefix, with a slash at the end. `{prefix}` stands for the prefix without its last
 * slash: in a host name, slashes become hyphens.
 */
function parseSiteUrl(prefix) {
    return text => {
        const name = prefix.replace(/\/$/, '');
        const [, scheme = '', host = '', rest = ''] = /^(https?:\/\/)([^/?#]*)(.*)$/is.exec(text) ?? [];
        const inHost = host.replaceAll('{prefix}', name.replaceAll('/', '-').toLowerCase());
        const filled = `${scheme}${inHost}${rest.replaceAll('{prefix}', (0,addresses/* encodeKey */.g)(name))}`;
        if (host === '' || !URL.canParse(filled)) {
            throw new text_parse/* Unusable */.kO('is not a URL such as https://www.example.com or https://{prefix}.example.com.');
        }
        const url = new URL(filled);
        if (url.username !== '' || url.password !== '') {
            throw new text_parse/* Unusable */.kO('holds a user name or password: send them with verify-headers.', { secret: true });
        }
        if (url.search !== '' || url.hash !== '')
            throw new text_parse/* Unusable */.kO('contains ? or #, which a site URL cannot.');
        return url.href.endsWith('/') ? url.href : `${url.href}/`;
    };
}

;// CONCATENATED MODULE: ./lib/config/publicity.js



function loadPublicity(form, prefix, job) {
    const id = form.read('comment-id', text => text);
    const token = form.read('github-token', text => text);
    const when = form.readOr('comment', parseWhen, 'never');
    if (when !== 'never' && job === undefined)
        form.refuse('comment', 'works only in a GitHub Actions job.');
    return {
        ...loadSiteUrl(form, prefix),
        comment: { when, ...(id !== undefined && { id }), ...(token !== undefined && { token }) },
        deployment: form.readOr('deployment', parseDeployment, 'auto'),
    };
}
function loadSiteUrl(form, prefix) {
    const siteUrl = form.read('site-url', parseSiteUrl(prefix)) ??
        form.read('domain', domain => parseSiteUrl(prefix)(`https://${parseDomain(domain)}/{prefix}`));
    return siteUrl === undefined ? {} : { siteUrl };
}
function parseWhen(text) {
    if (text === 'changes')
        return 'changes';
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
        return (0,text_parse/* parseBoolean */.yG)(text) ? 'always' : 'never';
    throw new text_parse/* Unusable */.kO('is not true, false or changes.');
}
const parseDeployment = text => {
    if (text === 'auto')
        return 'auto';
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
        return (0,text_parse/* parseBoolean */.yG)(text) ? 'always' : 'never';
    throw new text_parse/* Unusable */.kO('is not true, false or auto.');
};
function loadVerify(form) {
    const options = {
        mode: form.readOr('verify', parseMode, 'off'),
        headers: form.readOr('verify-headers', parseHeaders, {}),
    };
    if (options.mode !== 'off' && !form.has('site-url') && !form.has('domain'))
        form.refuse('verify', `needs ${form.nameOf('site-url')}, the address to look at.`);
    return options;
}
const parseMode = text => {
    if (text === 'spa')
        return 'spa';
    if (/^(true|True|TRUE|false|False|FALSE)$/.test(text))
        return (0,text_parse/* parseBoolean */.yG)(text) ? 'site' : 'off';
    throw new text_parse/* Unusable */.kO('is not true, false or spa.');
};
/** `Name: value`, one per line. The values may be secrets, and are shown nowhere. */
function parseHeaders(text) {
    const headers = text.split(/\r?\n/).flatMap((line, index) => {
        if (line.trim() === '')
            return [];
        const [, name = '', value = ''] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*:\s*(.*\S)\s*$/.exec(line) ?? [];
        if (name === '' || !/^[\t -~\x80-\xff]+$/.test(value)) {
            const problem = `must be one header per line (Name: value). Line ${index + 1} is not a header.`;
            throw new text_parse/* Unusable */.kO(problem, { secret: true });
        }
        return [[name.toLowerCase(), value]];
    });
    return Object.fromEntries(headers);
}

;// CONCATENATED MODULE: ./lib/config/targets.js




/**
 * The buckets, each with a prefix of its own (`s3://bucket/prefix`) or the one in `prefix`; without a bucket's name where
 * none is given.
 * @param usualPrefix where nothing says another
 */
function loadTargets(form, usualPrefix = '') {
    const named = form.readOr('bucket', parseBuckets(form.has('endpoint')), []);
    const prefix = form.readOr('prefix', parsePrefix, '');
    const twofold = named.find(target => target.prefix !== '' && prefix !== '');
    if (twofold !== undefined) {
        form.refuse('prefix', `repeats ${twofold.prefix} in ${form.nameOf('bucket')}. Write only one of them.`);
    }
    const [first = { bucket: '', prefix: '' }, ...others] = named;
    const whole = (target) => ({ ...target, prefix: target.prefix || prefix || usualPrefix });
    return [whole(first), ...others.map(whole)];
}
/** One per line. */
function parseBuckets(custom) {
    return text => {
        const [first = text, ...others] = linesOf(text, /s3:\/\//);
        if (others.length === 0)
            return [parseBucket(custom)(first)];
        const targets = [first, ...others].map(line => parseLine(line, custom));
        refuseOverlap(targets);
        return targets;
    };
}
function parseLine(line, custom) {
    try {
        return parseBucket(custom)(line);
    }
    catch (error) {
        if (!(error instanceof text_parse/* Unusable */.kO))
            throw error;
        throw new text_parse/* Unusable */.kO(`has the line ${(0,quote/* quote */.h)(line)}, which ${error.message}`);
    }
}
/** Plans for two of them are made before one is carried out, so neither may reach into the other. */
function refuseOverlap(targets) {
    for (const [index, one] of targets.entries()) {
        const other = targets.slice(index + 1).find(target => overlap(one, target));
        if (other !== undefined)
            throw new text_parse/* Unusable */.kO(`names ${one.bucket} twice, with prefixes of which one lies within the other.`);
    }
}
function overlap(one, other) {
    if (one.bucket !== other.bucket)
        return false;
    return one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix);
}

// EXTERNAL MODULE: ./lib/s3/partition.js
var partition = __nccwpck_require__(3668);
;// CONCATENATED MODULE: ./lib/config/trust.js


/**
 * `owner/repo`, and what may come behind it: an environment, a ref, `pull_request`, or any of these as the token's
 * subject has it.
 * @param region of the account, for its partition
 */
function parseTrust(job, region) {
    return text => {
        const [, owner = '', repository = '', context] = /^([\w-]+)\/([\w.-]+)(?::(.+))?$/.exec(text) ?? [];
        if (owner === '') {
            throw new text_parse/* Unusable */.kO('is not owner/repo, owner/repo:environment or owner/repo:refs/heads/branch.');
        }
        const ids = idsOf(`${owner}/${repository}`, job);
        return {
            owner,
            repository,
            context: context === undefined ? '*' : subjectContext(context),
            partition: (0,partition/* partitionOf */.i)(region),
            ...(ids && { ids }),
        };
    };
}
function subjectContext(text) {
    if (text === 'pull_request' || /^(ref:)?refs\/./.test(text))
        return text.replace(/^refs\//, 'ref:$&');
    if (text.startsWith('ref:'))
        throw new text_parse/* Unusable */.kO('needs a whole ref, such as refs/heads/main.');
    const name = text.replace(/^environment:/, '');
    if (name === '')
        throw new text_parse/* Unusable */.kO('names no environment.');
    // The subject is cut at colons, so GitHub encodes those of a name.
    return `environment:${name.replaceAll(':', '%3A')}`;
}
/** In a workflow of that very repository its numbers are known. */
function idsOf(name, job) {
    const { repository: own, ownerId: owner, repositoryId: repository } = job ?? {};
    return name === own && owner && repository ? { owner, repository } : undefined;
}

;// CONCATENATED MODULE: ./lib/config/find-config-file.js



const CONFIG_FILES = ['s3-site-deploy.yml', 's3-site-deploy.yaml'];
/**
 * Runs with the rights of the repository in whose workspace there may be files of somebody who has none: the pull
 * request's checkout, or an artifact of its build.
 */
const EVENTS_WITH_FOREIGN_FILES = ['pull_request_target', 'workflow_run', 'issue_comment'];
/**
 * The configuration file of a run: the one that `config` names, which need not exist, or else `s3-site-deploy.yml` at
 * the root of the workspace.
 * @param named the input `config`; `false` for none
 */
function findConfigFile(named, environment, workspace) {
    if (/^(false|False|FALSE)$/.test(named))
        return { found: 'none' };
    if (named !== '')
        return { found: 'file', file: named };
    const file = CONFIG_FILES.find(name => isThere((0,external_node_path_.resolve)(workspace, name)));
    if (file === undefined)
        return { found: 'none' };
    const event = (0,github_job/* jobOf */.Z)(environment)?.event.name ?? '';
    return EVENTS_WITH_FOREIGN_FILES.includes(event)
        ? { found: 'foreign', file, event }
        : { found: 'file', file };
}
function isThere(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
}

// EXTERNAL MODULE: ./lib/config/hidden.js
var config_hidden = __nccwpck_require__(64);
;// CONCATENATED MODULE: ./lib/config/with-file.js



/**
 * The inputs, with what the configuration file says where nothing was given. YAML is loaded only where there is a file.
 * @param workspace where the file is looked for
 */
async function withConfigFile(raw, environment, workspace) {
    const chosen = raw.values.get('environment') ?? '';
    const found = findConfigFile(raw.values.get('config') ?? '', environment, workspace);
    if (found.found === 'file')
        return readFrom(found.file, chosen, raw, workspace);
    const unreadFile = found.found === 'none'
        ? undefined
        : `${found.file} is not read in ${found.event} runs, where it may be a stranger's, unless ${nameIn(raw.from, 'config')} names it.`;
    const needsFile = `${JSON.stringify(chosen)} needs a configuration file. ${unreadFile ?? `There is no ${CONFIG_FILES[0]}.`}`;
    const problems = chosen === '' ? [] : [problemWith('environment', chosen, needsFile, raw)];
    return { ...raw, problems: [...raw.problems, ...problems], ...(unreadFile && { unreadFile }) };
}
async function readFrom(file, chosen, raw, workspace) {
    const [{ readYamlFile }, { readConfigFile }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 606).then(__nccwpck_require__.bind(__nccwpck_require__, 5606)),
        Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(689), __nccwpck_require__.e(109)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1109)),
    ]);
    const read = readYamlFile(file, workspace);
    if ('problem' in read) {
        const problem = problemWith('config', file, `${file} ${read.problem}`, raw);
        return { ...raw, problems: [...raw.problems, { ...problem, excuses: ['source', 'bucket'] }] };
    }
    const { values, problems } = readConfigFile(read.text, file, chosen, nameIn(raw.from, 'environment'));
    const excused = problems.map(problem => ({ ...problem, excuses: ['source', 'bucket'] }));
    return { ...raw, fromFile: withoutGiven(values, raw), problems: [...raw.problems, ...excused] };
}
/** On the command line, an empty value counts as given: `--prefix=`. The runner passes missing inputs as empty. */
function withoutGiven(values, { from, values: given }) {
    const isGiven = (name) => (from === 'command-line' ? given.has(name) : Boolean(given.get(name)));
    const hidden = (0,config_hidden/* hiddenBy */.W)(name => given.get(name));
    return new Map([...values].filter(([name]) => !isGiven(name) && !hidden.has(name)));
}
function problemWith(name, value, problem, { from }) {
    return { input: nameIn(from, name), value, problem };
}

// EXTERNAL MODULE: ./lib/config/words.js
var words = __nccwpck_require__(1811);
;// CONCATENATED MODULE: ./lib/config/workspace.js

/** Why the configuration file may not name a place. To be read behind its name. */
const LEAVES = 'leaves the workspace. Only an input may do that, not the configuration file.';
/** By their names alone. Both absolute. */
function isBelow(folder, path) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}

;// CONCATENATED MODULE: ./lib/config/load.js






















const MAX_CONCURRENCY = 1024;
// Seconds, as STS takes them.
const MIN_ROLE_DURATION = 900;
const MAX_ROLE_DURATION = 43_200;
/**
 * What to do, from the inputs and the environment. Asks no service anything.
 * @param workspace what relative paths in `source` and `headers` are relative to
 * @throws ConfigError with everything that is wrong with the inputs
 */
async function loadConfig(given, environment, workspace) {
    const { wordInFront } = given;
    const slip = wordInFront === undefined ? undefined : (0,words/* notACommand */.mT)(wordInFront, workspace);
    if (slip !== undefined)
        throw new errors/* ConfigError */.xL([slip]);
    const raw = await withConfigFile(given, environment, workspace);
    const form = new Form(raw);
    const command = form.readOr('command', (0,text_parse/* oneOf */.yL)(commands/* COMMANDS */.Lo), likelyCommand(form.text('command')));
    refuseMissing(form, command, raw);
    refuseTwoPlaces(form, command);
    const config = await loadCommand(command, form, environment, workspace);
    if (form.problems.length > 0)
        throw new errors/* ConfigError */.xL(form.problems);
    return config;
}
/** On the command line one sentence says how to write all that is missing. */
function refuseMissing(form, command, { from, unreadFile }) {
    // A trust policy is about no bucket.
    if (command === 'iam-policy' && form.has('trust'))
        return;
    const missing = config_options/* OPTIONS */.lw.filter(({ requiredBy }) => requiredBy?.includes(command))
        .map(({ name }) => name)
        .filter(name => !form.has(name) && !form.isExcused(name))
        .filter(name => name !== 'bucket' || !isFoundByDomain(form, command));
    if (from === 'action') {
        const why = unreadFile === undefined ? '' : ` ${unreadFile}`;
        for (const name of missing)
            form.refuse(name, `is required, but missing or empty.${why}`);
    }
    else if (missing.length > 0) {
        const input = missing.map(name => form.nameOf(name)).join(' and ');
        const usage = `s3-site-deploy ${command} ${commands/* COMMAND_TEXTS */.zl[command].words}`;
        form.problems.push({ input, value: '', problem: `missing. Write ${usage}` });
    }
}
/** `iam-policy` does not look up a domain, so it needs the bucket as well. */
function isFoundByDomain(form, command) {
    return command !== 'iam-policy' && form.has('domain');
}
function refuseTwoPlaces(form, command) {
    if (!isFoundByDomain(form, command) || !form.has('bucket'))
        return;
    form.refuse('domain', `finds the bucket, and ${form.nameOf('bucket')} names one. Write only one of them.`);
}
/** Lets a command with a slip in it be checked as the one that was probably meant. */
function likelyCommand(text) {
    const meant = (0,nearest/* nearest */.p)(text, commands/* COMMANDS */.Lo);
    return commands/* COMMANDS */.Lo.find(command => command === meant) ?? 'deploy';
}
async function loadCommand(command, form, environment, workspace) {
    switch (command) {
        case 'deploy':
            return loadDeploy(form, environment, workspace);
        case 'preview':
            return loadPreview(form, environment, workspace);
        case 'sweep':
            return loadSweep(form, environment);
        case 'list':
            return loadList(form, environment);
        case 'remove':
            return loadRemove(form, environment);
        case 'iam-policy':
            return loadIamPolicy(form, environment, workspace);
    }
}
async function loadIamPolicy(form, environment, workspace) {
    const command = 'iam-policy';
    const region = loadRegion(form, environment, form.has('endpoint'));
    const trust = form.read('trust', parseTrust((0,github_job/* jobOf */.Z)(environment), region?.name));
    if (trust !== undefined)
        return { command, asks: 'trust', trust };
    // A policy is the same for every source, which need not be built yet.
    const anySource = { from: 'directory', root: workspace, workspace };
    return { command, asks: 'permissions', deploy: await loadDeploy(form, environment, workspace, anySource) };
}
async function loadDeploy(form, environment, workspace, source = loadSource(form, workspace), preview) {
    const [target, ...others] = loadTargets(form, preview && prefixOf(preview));
    const common = loadCommon(form, environment, target, preview);
    const config = {
        command: 'deploy',
        ...common,
        source,
        selection: loadSelection(form),
        delete: form.readOr('delete', parseDelete, 'none'),
        keepAssets: form.readOr('keep-assets', parseTime, 0),
        immutableChange: form.readOr('immutable-change', (0,text_parse/* oneOf */.yL)(['error', 'warn', 'allow']), 'error'),
        brokenLinks: form.readOr('broken-links', (0,text_parse/* oneOf */.yL)(['warn', 'error', 'off']), 'warn'),
        provenance: { ...provenanceOf((0,github_job/* jobOf */.Z)(environment)), ...(preview && { preview: preview.number }) },
        checkHeaders: CHECKS[form.readOr('check-headers', (0,text_parse/* oneOf */.yL)(['auto', 'true', 'false']), 'auto')],
        ...loadRecord(form, common.target),
        maxDeletes: loadMaxDeletes(form),
        allow: form.readOr('allow', parsePatterns, []),
        dryRun: form.readOr('dry-run', text_parse/* parseBoolean */.yG, false),
        cacheControl: form.readOr('cache-control', parseCachePolicy, { policy: 'auto' }),
        headerRules: await loadHeaders(form, workspace),
        siteFiles: form.readOr('site-files', text_parse/* parseBoolean */.yG, false),
        compress: form.readOr('compress', (0,text_parse/* oneOf */.yL)(config_options/* COMPRESSIONS */._7), 'none'),
        compressTypes: form.readOr('compress-types', parseMediaTypes, DEFAULT_COMPRESS_TYPES),
        cleanUrls: form.readOr('clean-urls', (0,text_parse/* oneOf */.yL)(config_options/* CLEAN_URLS */.hK), 'false'),
        write: loadWriteOptions(form),
        ...loadCloudFront(form),
        ...loadPublicity(form, common.target.prefix, (0,github_job/* jobOf */.Z)(environment)),
        verify: loadVerify(form),
        manifest: form.readOr('manifest', text_parse/* parseBoolean */.yG, false),
        gates: loadGates(form),
    };
    if (config.keepAssets > 0 && config.record === undefined) {
        form.refuse('keep-assets', `needs a record to know since when: ${form.nameOf('record')} is false.`);
    }
    if (config.delete === 'owned' && config.record === undefined) {
        form.refuse('delete', `cannot be owned without a record, and ${form.nameOf('record')} is false.`);
    }
    if (config.delete !== 'none' && config.source.from === 'file') {
        form.refuse('delete', 'is not allowed with a single file as source: it would delete everything beside it.');
    }
    return alsoTo(others, config, form);
}
/** The same config for each further target, with its own prefix-dependent values. */
function alsoTo(targets, config, form) {
    if (targets.length === 0)
        return config;
    if (config.record?.bucket !== undefined) {
        form.refuse('record', 'is one object, and each bucket needs its own. Write a key below the prefix.');
    }
    const further = targets.map(target => ({
        ...config,
        target,
        ...loadRecord(form, target),
        ...loadSiteUrl(form, target.prefix),
    }));
    return { ...config, further };
}
/** Where a preview lies if nothing else is said. */
function prefixOf({ number }) {
    return `pr-${number}/`;
}
/** A deploy or, once the pull request is closed, a removal; only below the preview's own prefix. */
async function loadPreview(form, environment, workspace) {
    const preview = await previewOf((0,github_job/* jobOf */.Z)(environment));
    if (preview === undefined) {
        form.refuse('command', 'needs a run on pull_request, with the types opened, synchronize, reopened and closed.');
        return loadDeploy(form, environment, workspace);
    }
    if (!preview.isClosed && !form.has('source'))
        form.refuse('source', 'is required, but missing or empty.');
    const config = preview.isClosed
        ? loadRemove(form, environment, preview)
        : await loadDeploy(form, environment, workspace, loadSource(form, workspace), preview);
    if (!targetsOf(config).every(({ prefix }) => isPreviewPrefix(prefix, preview.number))) {
        form.refuse('prefix', `does not name pull request ${preview.number}, so previews would overwrite each other. Write pr-${preview.number}, or leave it out.`);
    }
    if (config.record === undefined)
        form.refuse('record', 'cannot be false: previews use it to recognize their own prefix.');
    return config;
}
function targetsOf(config) {
    return [config, ...(config.further ?? [])].map(({ target }) => target);
}
function loadSweep(form, environment) {
    const removal = removalOf(form, environment);
    // Of no pull request, but of those that the records name: to read them needs a right.
    return {
        command: 'sweep',
        olderThan: form.readOr('older-than', parseTime, 0),
        removal: ofPreviews(removal),
    };
}
function ofPreviews({ further, ...removal }) {
    const config = { ...removal, preview: 0 };
    return further === undefined ? config : { ...config, further: further.map(ofPreviews) };
}
function loadList(form, environment) {
    const [target, ...others] = loadTargets(form);
    if (others.length > 0)
        form.refuse('bucket', 'names several buckets, but list shows one.');
    return { command: 'list', ...loadCommon(form, environment, target) };
}
function loadRemove(form, environment, preview) {
    const config = removalOf(form, environment, preview);
    const known = !form.isRefused('bucket') && !form.isRefused('include');
    const isWhole = targetsOf(config).some(({ prefix }) => prefix === '');
    if (known && isWhole && config.selection.include.length === 0) {
        form.refuse('prefix', `would remove the whole bucket. Name what to remove, here or in ${form.nameOf('include')}.`);
    }
    return config;
}
function removalOf(form, environment, preview) {
    const [target, ...others] = loadTargets(form, preview && prefixOf(preview));
    const common = loadCommon(form, environment, target, preview);
    const config = {
        command: 'remove',
        ...common,
        asksFirst: !form.readOr('yes', text_parse/* parseBoolean */.yG, false),
        selection: loadSelection(form),
        maxDeletes: loadMaxDeletes(form),
        ...loadRecord(form, common.target),
        dryRun: form.readOr('dry-run', text_parse/* parseBoolean */.yG, false),
        ...loadCloudFront(form),
        ...loadPublicity(form, common.target.prefix, (0,github_job/* jobOf */.Z)(environment)),
    };
    return alsoTo(others, config, form);
}
function loadCommon(form, environment, target, preview) {
    const domain = form.read('domain', parseDomain);
    form.read('exit-code', text_parse/* parseBoolean */.yG);
    const isQuiet = form.readOr('quiet', text_parse/* parseBoolean */.yG, false);
    if (form.readOr('verbose', text_parse/* parseBoolean */.yG, false) && isQuiet)
        form.refuse('verbose', 'contradicts --quiet.');
    return {
        target,
        ...(domain !== undefined && { domain }),
        ...(preview && { preview: preview.number }),
        connection: loadConnection(form, environment),
        credentials: loadCredentials(form, environment),
        json: form.readOr('json', text_parse/* parseBoolean */.yG, false),
    };
}
function loadConnection(form, environment) {
    const custom = form.has('endpoint');
    return present({
        region: loadRegion(form, environment, custom),
        endpoint: form.read('endpoint', parseEndpoint),
        forcePathStyle: form.read('force-path-style', text_parse/* parseBoolean */.yG),
        expectedBucketOwner: form.read('expected-bucket-owner', parseAccountId(custom)),
        concurrency: form.read('concurrency', (0,text_parse/* wholeNumber */.rD)(1, MAX_CONCURRENCY)),
        profile: form.read('aws-profile', text => text),
    });
}
function loadCredentials(form, environment) {
    if (form.has('role-to-assume') && form.fromFile('endpoint')) {
        form.refuse('endpoint', `would receive the workflow's token, because of ${form.nameOf('role-to-assume')}. Give it as an input, not in a file.`);
    }
    const duration = form.read('role-duration', (0,text_parse/* wholeNumber */.rD)(MIN_ROLE_DURATION, MAX_ROLE_DURATION));
    const externalId = form.read('role-external-id', parseExternalId);
    const audience = form.read('audience', parseAudience);
    return {
        roles: form.readOr('role-to-assume', parseRoles, []),
        sessionName: form.readOr('role-session-name', parseSessionName, sessionNameOf((0,github_job/* jobOf */.Z)(environment))),
        ...(duration !== undefined && { duration }),
        ...(externalId !== undefined && { externalId }),
        ...(audience !== undefined && { audience }),
        sessionPolicy: form.readOr('session-policy', (0,text_parse/* oneOf */.yL)(['auto', 'none']), 'auto'),
        onMissing: form.readOr('on-missing-credentials', (0,text_parse/* oneOf */.yL)(['fail', 'skip']), 'fail'),
    };
}
/** Shows in CloudTrail, where it leads to the run. */
function sessionNameOf({ run } = {}) {
    return run !== undefined && /^\d+$/.test(run.id) ? `s3-site-deploy-${run.id}` : 's3-site-deploy';
}
function loadRegion(form, environment, custom) {
    const name = form.read('region', (0,parse/* parseRegion */.cf)(custom));
    if (name !== undefined)
        return { name, from: 'input' };
    for (const variable of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
        const text = environment[variable]?.trim();
        if (!text)
            continue;
        if ((0,parse/* isRegion */.Dp)(text, custom))
            return { name: text, from: 'environment' };
        form.problems.push({
            input: variable,
            value: '',
            problem: 'is not the name of a region, such as eu-central-1.',
        });
    }
    return undefined;
}
function loadSource(form, workspace) {
    const parse = (text) => {
        const resolved = resolveSource(text, workspace);
        if ('problem' in resolved)
            throw new text_parse/* Unusable */.kO(resolved.problem);
        const { source } = resolved;
        const place = source.from === 'file' ? source.file : source.root;
        if (form.fromFile('source') && !isBelow(workspace, place))
            throw new text_parse/* Unusable */.kO(LEAVES);
        return source;
    };
    const source = form.readOr('source', parse, { from: 'directory', root: workspace, workspace });
    const as = form.read('as', parseObjectName);
    if (as === undefined)
        return source;
    if (source.from === 'file')
        return { ...source, as };
    if (form.has('source') && !form.isRefused('source')) {
        form.refuse('as', `names one object, but ${form.nameOf('source')} is not a single file.`);
    }
    return source;
}
function loadSelection(form) {
    return {
        include: form.readOr('include', parsePatterns, []),
        exclude: form.readOr('exclude', parsePatterns, []),
        protect: form.readOr('protect', parsePatterns, []),
    };
}
/** The commit and the run of a workflow. */
function provenanceOf({ sha, run } = {}) {
    return {
        ...(sha !== undefined && { commit: sha }),
        ...(run !== undefined && { run: `${run.id}/${run.attempt}` }),
    };
}
const CHECKS = { auto: 'auto', true: 'all', false: 'none' };
function loadRecord(form, { prefix }) {
    const record = form.read('record', parseRecord(prefix, form.has('endpoint')));
    return record === undefined || record === 'none' ? {} : { record };
}
function loadMaxDeletes(form) {
    return form.readOr('max-deletes', parseMaxDeletes, { limit: 'auto' });
}
/** The YAML parser is loaded only if there is YAML to read. */
async function loadHeaders(form, workspace) {
    if (!form.has('headers'))
        return [];
    const rules = form.fromFile('headers')?.rules?.(form.has('endpoint'));
    if (rules !== undefined)
        return rulesOf(rules, form);
    const { loadHeaderRules, rulesFile } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(689), __nccwpck_require__.e(294)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5294));
    const file = rulesFile(form.text('headers'), workspace);
    if (file !== undefined && form.fromFile('headers') && !isBelow(workspace, file)) {
        form.refuse('headers', LEAVES);
        return [];
    }
    const loaded = loadHeaderRules(form.text('headers'), workspace, form.has('endpoint'));
    if ('rules' in loaded)
        return loaded.rules;
    const input = form.nameOf('headers');
    form.problems.push(...loaded.problems.map(problem => ({ input, value: form.text('headers'), problem })));
    return [];
}
function rulesOf(parsed, form) {
    if ('rules' in parsed)
        return parsed.rules;
    const { file = '' } = form.fromFile('headers')?.place ?? {};
    for (const { line, column, problem } of parsed.problems) {
        form.problems.push({
            input: `${file}:${line}:${column}`,
            value: '',
            problem,
            place: { file, line, column },
        });
    }
    return [];
}
function loadWriteOptions(form) {
    const custom = form.has('endpoint');
    const options = present({
        acl: form.read('acl', (0,text_parse/* oneOf */.yL)(config_options/* ACLS */.AP)),
        storageClass: form.read('storage-class', (0,parse/* parseStorageClass */.Ti)(custom)),
        sse: form.read('sse', (0,text_parse/* oneOf */.yL)(config_options/* ENCRYPTIONS */.$d)),
        sseKmsKeyId: form.read('sse-kms-key-id', parseKmsKeyId),
    });
    if (options.sseKmsKeyId !== undefined && !form.isRefused('sse') && !options.sse?.startsWith('aws:kms')) {
        form.refuse('sse-kms-key-id', `needs ${form.nameOf('sse')} to be aws:kms or aws:kms:dsse.`);
    }
    return options;
}
/** The object without its undefined properties. */
function present(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
;// CONCATENATED MODULE: ./lib/http/first-request.js

/** Of Node's HTTP client, for what is not sent by ours. */
const CHANNEL = 'http.client.request.start';
const waiting = new Set();
/** Calls back once the next HTTP request of this process has been sent, and its answer is waited for. */
function onFirstRequest(callback) {
    const first = () => {
        (0,external_node_diagnostics_channel_.unsubscribe)(CHANNEL, onStart);
        // Another one may be about to leave.
        if (waiting.delete(first))
            setImmediate(callback);
    };
    const onStart = (message) => {
        const { request } = message; // as Node documents the channel
        request.once('finish', first);
    };
    waiting.add(first);
    (0,external_node_diagnostics_channel_.subscribe)(CHANNEL, onStart);
}
/** To be called when a request has left that did not go through Node's HTTP client. */
function requestLeft() {
    for (const first of waiting)
        first();
}
/**
 * Loads what is needed only once `pending` is settled while its first request is on its way, so that compiling it takes
 * no time of its own.
 */
async function whileWaiting(pending, load) {
    const sent = new Promise(resolve => onFirstRequest(resolve));
    // Whoever awaits it deals with its failure.
    const settled = pending.then(() => { }, () => { });
    await Promise.race([sent, settled]);
    return load();
}

// EXTERNAL MODULE: ./lib/text/columns.js
var text_columns = __nccwpck_require__(1896);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __nccwpck_require__(8944);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
;// CONCATENATED MODULE: ./lib/terminal/ask.js

/**
 * Asks a question; only y and yes count as yes. The terminal stays as it is, so Ctrl-C is a signal to the process; the
 * end of the input (Ctrl-D) is a no.
 * @throws the reason of `signal`
 */
async function ask(question, signal, { input, output }) {
    const { createInterface } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6848, 19));
    const lines = createInterface({ input, output, terminal: false });
    try {
        const ended = (0,external_node_events_.once)(lines, 'close').then(() => '');
        const answer = await Promise.race([lines.question(`${question} [y/N] `, { signal }), ended]);
        return /^y(es)?$/i.test(answer.trim());
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        lines.close();
    }
}

;// CONCATENATED MODULE: ./lib/terminal/color.js
/** As https://no-color.org and https://force-color.org say; else whether whoever shows the log knows colours. */
function wantsColor({ NO_COLOR, FORCE_COLOR }, known) {
    if (NO_COLOR)
        return false;
    return FORCE_COLOR ? !['0', 'false'].includes(FORCE_COLOR) : known;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./lib/terminal/temporary-directory.js



/** A folder of this run's own, made on first use, since steps share the runner's. */
function temporaryDirectory(parent = (0,external_node_os_.tmpdir)()) {
    let made;
    return () => {
        made ??= (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 's3-site-deploy-'));
        return made;
    };
}

;// CONCATENATED MODULE: ./lib/terminal/throttle.js
/** True at most once in `intervalMs`, and not before the first interval is over. */
function throttle(intervalMs, now) {
    let last = now();
    return () => {
        const due = now() - last >= intervalMs;
        if (due)
            last = now();
        return due;
    };
}

;// CONCATENATED MODULE: ./lib/terminal/terminal-host.js






// Where nobody tells: of a terminal, and of the page on which a CI system shows its log.
const USUAL_COLUMNS = 80;
const LOG_COLUMNS = 120;
const TERMINAL_INTERVAL_MS = 100;
const LOG_INTERVAL_MS = 10_000;
const CLEAR_LINE = '\r\x1b[K';
/** A person's terminal, or any other program: the log on standard error, data alone on standard output. */
class TerminalHost {
    color;
    isTerminal;
    columns;
    #streams;
    #debug;
    #temporaryDirectory = temporaryDirectory();
    #progressIsDue;
    #progressIsShown = false;
    constructor(environment, streams, now = () => performance.now()) {
        const { DEBUG = '', TERM, CI } = environment;
        this.color = wantsColor(environment, streams.columns !== undefined && TERM !== 'dumb');
        this.columns = streams.columns ?? (CI ? LOG_COLUMNS : USUAL_COLUMNS);
        this.isTerminal = streams.columns !== undefined;
        this.#streams = streams;
        this.#debug = /(^|,)(s3-site-deploy|\*)(,|$)/.test(DEBUG);
        this.#progressIsDue = throttle(streams.columns === undefined ? LOG_INTERVAL_MS : TERMINAL_INTERVAL_MS, now);
    }
    info(text) {
        this.#clearProgress();
        const lines = text.split('\n').flatMap(line => this.#fitting((0,text_escape/* safeLine */.om)(line)));
        this.#streams.log(`${lines.join('\n')}\n`);
    }
    group(title, lines) {
        this.info(['', this.#paint('1', title, '22'), ...lines].join('\n'));
    }
    warning(text) {
        this.#message(this.#paint('33', 'Warning:'), text);
    }
    error(text) {
        this.#message(this.#paint('31', 'Error:'), text);
    }
    debug(text) {
        if (this.#debug)
            this.info(text);
    }
    progress(text) {
        if (!this.#progressIsDue())
            return;
        const { columns } = this.#streams;
        if (columns === undefined) {
            this.info(text);
        }
        else {
            this.#streams.log(`${CLEAR_LINE}${(0,text_escape/* safeLine */.om)(text).slice(0, columns - 1)}`);
            this.#progressIsShown = true;
        }
    }
    data(text) {
        this.#clearProgress();
        this.#streams.data(`${text}\n`);
    }
    get confirm() {
        const { dialogue } = this.#streams;
        if (dialogue === undefined)
            return undefined;
        return (question, signal) => {
            this.#clearProgress();
            return ask((0,text_escape/* safeLine */.om)(question), signal, dialogue);
        };
    }
    setOutput() { }
    mask() { }
    declareArtifact() { }
    async summary() { }
    async flush() {
        this.#clearProgress();
    }
    get temporaryDirectory() {
        return this.#temporaryDirectory();
    }
    /** A terminal breaks lines between characters; a file gets whole ones. */
    #fitting(line) {
        const { columns } = this.#streams;
        return columns === undefined ? [line] : (0,text_columns/* wrap */.LV)(line, columns);
    }
    /** What follows the first line is indented. */
    #message(label, text) {
        this.info(`${label} ${text.replaceAll('\n', '\n  ')}`);
    }
    #clearProgress() {
        if (this.#progressIsShown)
            this.#streams.log(CLEAR_LINE);
        this.#progressIsShown = false;
    }
    #paint(on, text, off = '39') {
        return this.color ? `\x1b[${on}m${text}\x1b[${off}m` : text;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/github/workflow-commands.js


/*
 * What `@actions/core` says to the runner, for the command line, which does without it: the toolkit writes to standard
 * output alone. The tests hold the two against each other.
 */
/** A line that the runner obeys. No message can break out of it. */
function workflowCommand(command, message = '', { title, file, line, column } = {}) {
    const properties = Object.entries({ title, file, line, col: column })
        .filter(([, value]) => value)
        .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
    return `::${command}${properties.length > 0 ? ` ${properties.join(',')}` : ''}::${escaped(message)}`;
}
function escaped(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** An output as the file at GITHUB_OUTPUT takes it, behind a delimiter that no value can know. */
function outputEntry(name, value) {
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}${external_node_os_.EOL}${value}${external_node_os_.EOL}${delimiter}${external_node_os_.EOL}`;
}

;// CONCATENATED MODULE: ./lib/github/command-runner.js



/**
 * The runner, spoken to by the command line: on standard error, since standard output belongs to data, where
 * `@actions/core` can write to nothing else. Secrets are not named: standard error may go to a file.
 * @param write to standard error
 */
function commandRunner(files, write) {
    const command = (name, text = '', place = {}) => write(`${workflowCommand(name, text, place)}\n`);
    return {
        info: text => write(`${text}\n`),
        startGroup: title => command('group', title),
        endGroup: () => command('endgroup'),
        warning: (text, place) => command('warning', text, place),
        error: (text, place) => command('error', text, place),
        debug: text => command('debug', text),
        mask: () => { },
        setOutput: (name, value) => (0,external_node_fs_.appendFileSync)(files.output ?? '', outputEntry(name, value)),
        addSummary: markdown => (0,promises_.appendFile)(files.summary ?? '', `${markdown}\n`),
        addArtifact: file => (0,external_node_fs_.appendFileSync)(files.artifacts ?? '', `${file}\n`),
    };
}

;// CONCATENATED MODULE: ./lib/github/github-host.js




// GitHub shows this many of each level per step, and drops the rest.
const SHOWN_ANNOTATIONS = 10;
// What a job's page shows of a line without wrapping, on a usual screen.
const github_host_LOG_COLUMNS = 120;
const PROGRESS_INTERVAL_MS = 10_000;
/** A job of GitHub Actions. Whatever cannot be handed to the runner is left out, and never fails the run. */
class GithubHost {
    color;
    isTerminal = false;
    columns = github_host_LOG_COLUMNS;
    idToken;
    #job;
    #runner;
    #data;
    #temporaryDirectory;
    #progressIsDue;
    #annotations = { warning: 0, error: 0 };
    constructor(job, environment, { runner, data, idToken }, now = () => performance.now()) {
        this.color = wantsColor(environment, true);
        this.idToken = idToken;
        this.#job = job;
        this.#runner = runner;
        this.#data = data;
        this.#temporaryDirectory = temporaryDirectory(job.temp);
        this.#progressIsDue = throttle(PROGRESS_INTERVAL_MS, now);
    }
    info(text) {
        this.#runner.use(runner => runner.info(safeLines(text)));
    }
    group(title, lines) {
        this.#runner.use(runner => runner.startGroup(safeLines(title)));
        for (const line of lines)
            this.info(line);
        this.#runner.use(runner => runner.endGroup());
    }
    warning(text, place = {}) {
        this.#annotate('warning', text, place);
    }
    error(text, place = {}) {
        this.#annotate('error', text, place);
    }
    debug(text) {
        if (this.#job.debug)
            this.#runner.use(runner => runner.debug(safeLines(text)));
    }
    progress(text) {
        if (this.#progressIsDue())
            this.info(text);
    }
    data(text) {
        const safe = text.split('\n').map(defused).join('\n');
        this.#runner.use(runner => this.#data(safe, runner));
    }
    setOutput(name, value) {
        if (this.#job.files.output === undefined) {
            this.debug(`GITHUB_OUTPUT is not set: the output ${name} is lost.`);
            return;
        }
        this.#runner.use(runner => {
            try {
                runner.setOutput(name, value);
            }
            catch (error) {
                this.warning(`The output ${name} could not be set: ${messageOf(error)}`);
            }
        });
    }
    async summary(markdown) {
        if (this.#job.files.summary === undefined) {
            this.debug('GITHUB_STEP_SUMMARY is not set, so there is no summary.');
            return;
        }
        const runner = await this.#runner.ready();
        try {
            await runner.addSummary(markdown);
        }
        catch (error) {
            this.warning(`The summary could not be written: ${messageOf(error)}`);
        }
    }
    declareArtifact(file) {
        if (this.#job.files.artifacts === undefined)
            return;
        // The runner fails a step that names one with `=`, which it keeps for later.
        if (file.includes('=')) {
            this.debug(`GITHUB_ARTIFACTS takes no path with =: ${file} is not declared.`);
            return;
        }
        this.#runner.use(runner => {
            try {
                runner.addArtifact(file);
            }
            catch (error) {
                this.warning(`${file} could not be declared as an artifact: ${messageOf(error)}`);
            }
        });
    }
    get temporaryDirectory() {
        return this.#temporaryDirectory();
    }
    mask(secret) {
        this.#runner.use(runner => runner.mask(secret));
    }
    async flush() {
        await this.#runner.ready();
    }
    #annotate(level, text, place) {
        this.#annotations[level]++;
        if (this.#annotations[level] > SHOWN_ANNOTATIONS) {
            this.info(`${level === 'error' ? 'Error' : 'Warning'}: ${text}`);
        }
        else {
            this.#runner.use(runner => runner[level](safeLines(text), safePlace(place)));
        }
    }
}
function safeLines(text) {
    return text.split('\n').map(text_escape/* safeLine */.om).join('\n');
}
function safePlace({ title, file, ...position }) {
    return {
        ...(title !== undefined && { title: (0,text_escape/* visible */.RK)(title) }),
        ...(file !== undefined && { file: (0,text_escape/* visible */.RK)(file) }),
        ...position,
    };
}
/** Data stays as it is, but for a line that the runner could obey. */
function defused(line) {
    return /^\s*::|##/.test(line) ? (0,text_escape/* safeLine */.om)(line) : line;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./lib/github/late.js
/** Something that is still to be loaded. Calls made before it is there wait, and then run in order. */
class Late {
    #load;
    #loading;
    #loaded;
    #waiting = [];
    constructor(load) {
        this.#load = load;
    }
    static of(value) {
        const late = new Late(async () => value);
        late.#loaded = { value };
        return late;
    }
    use(call) {
        if (this.#loaded)
            call(this.#loaded.value);
        else
            this.#waiting.push(call);
    }
    /** Begins to load. Resolves when all that waited is done. */
    ready() {
        this.#loading ??= this.#load().then(value => {
            for (let call = this.#waiting.shift(); call; call = this.#waiting.shift())
                call(value);
            this.#loaded = { value };
            return value;
        });
        return this.#loading;
    }
}

;// CONCATENATED MODULE: ./lib/github/hosts.js






// Some terminals do not tell their width.
const hosts_USUAL_COLUMNS = 80;
const SECRETS = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/**
 * The host of the action: everything goes to standard output through GitHub's toolkit, and secrets of the environment
 * are masked. The toolkit is loaded once the first request is on its way, or when all is said.
 */
function actionHost(job, environment) {
    survive(process.stdout);
    const runner = new Late(async () => (await __nccwpck_require__.e(/* import() */ 785).then(__nccwpck_require__.bind(__nccwpck_require__, 7785))).toolkit);
    const idToken = async (audience) => {
        await runner.ready();
        return (await __nccwpck_require__.e(/* import() */ 785).then(__nccwpck_require__.bind(__nccwpck_require__, 7785))).askToolkit(audience);
    };
    const host = new GithubHost(job, environment, { runner, data: (text, { info }) => info(text), idToken });
    for (const name of SECRETS) {
        const secret = environment[name];
        if (secret)
            host.mask(secret);
    }
    // Where it cannot be loaded, `flush` says so.
    onFirstRequest(() => runner.ready().catch(() => { }));
    return host;
}
/**
 * The host of the command line, in a job or on a terminal. Nothing is masked: standard error may go to a file,
 * and masking names the secret.
 */
function commandLineHost(environment) {
    const log = writer(process.stderr);
    const data = writer(process.stdout, failFor(log));
    const job = (0,github_job/* jobOf */.Z)(environment);
    if (job !== undefined) {
        const runner = Late.of(commandRunner(job.files, log));
        return new GithubHost(job, environment, { runner, data: text => data(`${text}\n`) });
    }
    const columns = process.stderr.isTTY ? process.stderr.columns || hosts_USUAL_COLUMNS : undefined;
    const isAnswered = process.stdin.isTTY && process.stderr.isTTY;
    const dialogue = isAnswered ? { input: process.stdin, output: process.stderr } : undefined;
    return new TerminalHost(environment, { log, data, columns, dialogue });
}
function writer(stream, onError) {
    survive(stream, onError);
    return text => void stream.write(text);
}
/** Whoever reads a stream may go away, as `| head` does. That is not a failure. Nor does a deploy need its log. */
function survive(stream, onError = () => { }) {
    stream.on('error', (error) => {
        if (error.code !== 'EPIPE')
            onError(error);
    });
}
/** What a program was to read is not there, for example because the disk is full. */
function failFor(log) {
    return ({ message }) => {
        log(`Error: Standard output could not be written: ${message}\n`);
        process.once('exit', () => {
            process.exitCode = 1;
        });
    };
}

// EXTERNAL MODULE: ./lib/pace/small-heap.js
var small_heap = __nccwpck_require__(5091);
// EXTERNAL MODULE: ./lib/flow/is-complete.js
var is_complete = __nccwpck_require__(9108);
;// CONCATENATED MODULE: ./lib/flow/reached.js

/** Whether its plan was neither refused nor failed. */
function isClear({ prepared, error }) {
    return error === undefined && prepared !== undefined && prepared.plan.refusals.length === 0;
}
/** Whether its plan is to be carried out. */
function mayBegin(reached) {
    return isClear(reached) && !reached.run.config.dryRun;
}
/** Whether its plan was not, or could not be, carried out completely. In a dry run, that is not a failure. */
function hasFailed(reached) {
    const { applied, heldBy } = reached;
    if (!isClear(reached) || heldBy !== undefined)
        return true;
    return applied !== undefined && (applied.cancelled || !(0,is_complete/* isComplete */.A)(applied));
}
/** Unchanged, but not to be started. */
function held(reached, heldBy) {
    return mayBegin(reached) ? { ...reached, heldBy } : reached;
}
/** A step further, or what ended it. */
async function going(reached, step) {
    try {
        return { ...reached, ...(await step(reached)) };
    }
    catch (error) {
        return { ...reached, error };
    }
}

// EXTERNAL MODULE: ./lib/record/memory.js
var record_memory = __nccwpck_require__(9282);
// EXTERNAL MODULE: ./lib/record/nested.js
var nested = __nccwpck_require__(2674);
// EXTERNAL MODULE: ./lib/record/record-store.js
var record_store = __nccwpck_require__(368);
// EXTERNAL MODULE: ./lib/s3/list.js + 4 modules
var list = __nccwpck_require__(5412);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __nccwpck_require__(3808);
;// CONCATENATED MODULE: ./lib/flow/read-bucket.js







/**
 * Lists the prefix and reads the record, side by side. A removal needs to know that there is a record, but its content
 * only for a preview.
 */
async function readBucket({ target, command, preview, selection: lines }, { connections, explain, host, warn }, signal, { likely, onListed } = {}) {
    const { store, recordStore, recordKey } = connections;
    const onProgress = (objects) => {
        onListed?.(objects);
        host.progress(`Listed ${(0,format/* counted */.hS)(objects, 'object')}`);
    };
    const jumped = new Set();
    const { reaches } = (0,patterns_selection/* selection */.r1)(lines);
    const marks = (0,nested/* recordMarks */.g4)(target.prefix, recordKey, {
        isLeftOut: folder => !reaches(folder.slice(0, -1)),
        onJump: folder => jumped.add(folder),
    });
    const [objects, reading] = await Promise.all([
        (0,list/* listRemote */.V)(store, target.prefix, signal, onProgress, { likely, marks }),
        recordStore && (command === 'deploy' || preview !== undefined)
            ? (0,record_store/* readRecord */.aE)(recordStore, signal)
            : nothingToRead,
    ]);
    const surroundings = (0,nested/* sortOutNested */.M$)(objects, target.prefix, recordKey, jumped);
    // A removal ignores a record outside the prefix.
    const place = command === 'remove' && recordStore?.isElsewhere ? undefined : recordStore;
    const memory = (0,record_memory/* recall */.I)(place, reading, surroundings.record);
    warnOfRecord(memory, { explain, warn });
    return { ...surroundings, memory };
}
const nothingToRead = { state: 'none' };
function warnOfRecord({ problem, place }, { explain, warn }) {
    if (problem === undefined)
        return;
    const record = `The record ${(0,text_escape/* visible */.RK)(place?.key ?? '')}`;
    if (problem.is === 'unusable') {
        warn(`${record} cannot be used: ${problem.why}. This run ignores it and writes a new one.`);
    }
    else {
        const { problem: what, hint } = explain(problem.error, place?.bucket);
        warn(`${record} cannot be read, so this run ignores it.\n${what}\n${hint}`);
    }
}

;// CONCATENATED MODULE: ./lib/flow/together.js
/** Does two things at once. If one fails, the other is ended, and the first error is thrown. */
async function together(signal, first, second) {
    const failure = new AbortController();
    const both = AbortSignal.any([signal, failure.signal]);
    const guarded = (work) => work.catch(error => {
        failure.abort(error);
        throw error;
    });
    const settled = await Promise.allSettled([guarded(first(both)), guarded(second(both))]);
    both.throwIfAborted();
    const [a, b] = settled;
    if (a.status === 'rejected')
        throw a.reason;
    if (b.status === 'rejected')
        throw b.reason;
    return [a.value, b.value];
}

;// CONCATENATED MODULE: ./lib/flow/read-for-deploy.js




/** Reads source, bucket and record, all at once. */
async function readForDeploy(config, source, session) {
    const { connections, environment, host, signal, timings } = session;
    const selected = (0,patterns_selection/* selection */.r1)(config.selection);
    const onProgress = (files) => host.progress(`Scanned ${(0,format/* counted */.hS)(files, 'file')}`);
    const { promise: likely, resolve: tellLikely } = Promise.withResolvers();
    const onFound = (paths) => tellLikely(paths.map(path => config.target.prefix + path));
    const onListed = (objects) => {
        if (objects > 0)
            source.isDeployed(objects);
    };
    const reading = (either) => readBucket(config, session, either, { likely, onListed }).catch(async (error) => {
        const { readPublicRecord } = await __nccwpck_require__.e(/* import() */ 569).then(__nccwpck_require__.bind(__nccwpck_require__, 6569));
        return readPublicRecord(error, config, connections.recordStore, environment, either);
    });
    const scanning = (either) => 
    // The listing may wait for it, whatever becomes of the scan.
    source.read(config, selected, { onFound, onProgress }, either).finally(() => tellLikely([]));
    const [scan, found] = await together(signal, either => timings.timed('scan', scanning(either)), either => timings.timed('list', reading(either)));
    return { selected, scan, kept: source.kept, found };
}

// EXTERNAL MODULE: ./lib/pace/clock.js
var pace_clock = __nccwpck_require__(2521);
// EXTERNAL MODULE: ./lib/s3/errors/store-error.js
var store_error = __nccwpck_require__(9582);
;// CONCATENATED MODULE: ./lib/s3/retry.js


/**
 * An attempt that hangs ends after 15 to 18 s, so a budget sees some six of those and the last ends within
 * two minutes of the first. A hundred thousand requests survive even if one in ten fails that way.
 */
const RETRY_POLICY = {
    baseMs: 100,
    capMs: 8_000,
    budgetMs: 90_000,
    leastAttempts: 4,
    hopelessMs: 10_000,
};
/** MinIO asks for a minute whatever its load; the rest of the budget must allow a few more attempts. */
const MOST_RETRY_AFTER_MS = 15_000;
/** A body that arrives damaged three times was not damaged on the way. */
const DAMAGED = new Set(['BadDigest', 'XAmzContentChecksumMismatch', 'XAmzContentSHA256Mismatch']);
const ATTEMPTS_WHEN_DAMAGED = 3;
/** Nothing listens, or what does speaks another protocol. */
const NOT_A_STORE = new Set(['ECONNREFUSED', 'HPE_INVALID_CONSTANT']);
/**
 * The store with patience: what may pass (`transient`, `throttled`) is repeated, each request within a budget
 * of its own, with exponential backoff and full jitter. Rejects with the last error, or with the signal's reason.
 */
function retrying(store, policy = RETRY_POLICY, hooks = {}, clock = pace_clock/* SYSTEM_CLOCK */.V) {
    return new RetryingStore(store, policy, hooks, clock);
}
class RetryingStore {
    #store;
    #policy;
    #hooks;
    #clock;
    /** Whether the store ever answered, if only with an error. */
    #answered = false;
    /** Whether a request used up its budget. */
    #failed = false;
    constructor(store, policy, hooks, clock) {
        this.#store = store;
        this.#policy = policy;
        this.#hooks = hooks;
        this.#clock = clock;
    }
    openAhead(requests) {
        this.#store.openAhead?.(requests);
    }
    listPage(prefix, from, signal, delimiter) {
        return this.#persist(signal, () => this.#store.listPage(prefix, from, signal, delimiter));
    }
    head(key, signal) {
        return this.#persist(signal, () => this.#store.head(key, signal));
    }
    get(key, signal) {
        return this.#persist(signal, () => this.#store.get(key, signal));
    }
    put(write, signal) {
        return this.#persist(signal, () => this.#store.put(write, signal));
    }
    copyOntoItself(write, signal) {
        return this.#persist(signal, () => this.#store.copyOntoItself(write, signal));
    }
    /** Keys that failed temporarily, in an answer that succeeded, are retried alone. */
    async delete(objects, signal) {
        const refused = [];
        let passing = [];
        let left = objects;
        try {
            await this.#persist(signal, async () => {
                passing = [];
                const failures = await this.#store.delete(left, signal);
                passing = failures.filter(({ error }) => mayPass(error));
                refused.push(...failures.filter(({ error }) => !mayPass(error)));
                if (passing[0]) {
                    const again = new Set(passing.map(({ key }) => key));
                    left = left.filter(({ key }) => again.has(key));
                    throw passing[0].error;
                }
            });
        }
        catch (error) {
            if (passing[0]?.error !== error)
                throw error;
        }
        return [...refused, ...passing];
    }
    startUpload(start, signal) {
        return this.#persist(signal, () => this.#store.startUpload(start, signal));
    }
    uploadPart(upload, number, body, md5, signal) {
        return this.#persist(signal, () => this.#store.uploadPart(upload, number, body, md5, signal));
    }
    completeUpload(upload, parts, signal, condition) {
        return this.#persist(signal, () => this.#store.completeUpload(upload, parts, signal, condition));
    }
    abortUpload(upload, signal) {
        return this.#persist(signal, () => this.#store.abortUpload(upload, signal));
    }
    async #persist(signal, request) {
        const started = this.#clock.now();
        for (let attempt = 1;; attempt += 1) {
            try {
                const answer = await request();
                this.#answered = true;
                return answer;
            }
            catch (error) {
                signal.throwIfAborted();
                if (!mayPass(error))
                    throw error;
                this.#answered ||= error.details.status !== undefined;
                if (!this.#mayRepeat(error, attempt, this.#clock.now() - started))
                    throw error;
                await this.#wait(error, attempt, this.#clock.now() - started, signal);
            }
        }
    }
    #mayRepeat(error, attempt, elapsed) {
        if (DAMAGED.has(error.details.code))
            return attempt < ATTEMPTS_WHEN_DAMAGED;
        const mayRepeat = this.#isHopeless(error)
            ? elapsed < this.#policy.hopelessMs
            : elapsed < this.#policy.budgetMs || attempt < this.#policy.leastAttempts;
        this.#failed ||= !mayRepeat;
        return mayRepeat;
    }
    /** Also if nothing that speaks HTTP has ever listened there: that is a wrong endpoint rather than a restart. */
    #isHopeless(error) {
        return this.#failed || (NOT_A_STORE.has(error.details.code) && !this.#answered);
    }
    async #wait(error, attempt, elapsed, signal) {
        const { baseMs, capMs, budgetMs, hopelessMs } = this.#policy;
        const backoff = this.#clock.random() * Math.min(capMs, baseMs * 2 ** (attempt - 1));
        const asked = Math.min(error.details.retryAfterMs ?? 0, MOST_RETRY_AFTER_MS);
        const left = (this.#isHopeless(error) ? hopelessMs : budgetMs) - elapsed;
        // The last attempt starts when the budget ends, not after.
        const waitMs = Math.min(asked + backoff, Math.max(left, baseMs));
        this.#hooks.onRetry?.(error, attempt, waitMs);
        try {
            await this.#clock.sleep(waitMs, signal);
        }
        catch (cause) {
            signal.throwIfAborted();
            throw cause;
        }
    }
}
function mayPass(error) {
    return (error instanceof store_error/* StoreError */.A &&
        (error.details.verdict === 'transient' || error.details.verdict === 'throttled'));
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./lib/github/token-refused.js
var token_refused = __nccwpck_require__(9607);
;// CONCATENATED MODULE: ./lib/github/workflow-token.js


/** What AWS expects, and other stores can be told to. */
const AUDIENCE = 'sts.amazonaws.com';
const ATTEMPTS = 4;
const TIMEOUT_MS = 15_000;
/** A fresh token. It holds for about five minutes, which is why it is asked for anew each time. */
async function requestToken(ask, audience = AUDIENCE, backoffMs = 500) {
    for (let attempt = 1;; attempt++) {
        try {
            return await ask(audience);
        }
        catch (error) {
            const isFinal = error instanceof token_refused/* TokenRefused */.K && !error.mayPass;
            if (isFinal || attempt === ATTEMPTS)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(backoffMs * 2 ** attempt);
        }
    }
}
/**
 * Asks as `core.getIDToken` does. For the command line: the toolkit names the token on standard output to have it
 * masked, where a command's data belongs. A test holds the two against each other.
 */
function askRunner({ url, bearer }, agents) {
    return async (audience) => {
        const { status, body } = await get(`${url}&audience=${encodeURIComponent(audience)}`, bearer, agents);
        if (status !== 200)
            throw token_refused/* TokenRefused */.K.byStatus(status);
        const token = tokenIn(body);
        if (token === undefined)
            throw new token_refused/* TokenRefused */.K('GitHub did not answer with a token', true);
        return token;
    };
}
/** The answer is a secret, so that no part of it gets into an error. */
function tokenIn(body) {
    try {
        const answer = JSON.parse(body);
        const hasValue = typeof answer === 'object' && answer !== null && 'value' in answer;
        return hasValue && typeof answer.value === 'string' && answer.value !== '' ? answer.value : undefined;
    }
    catch {
        return undefined;
    }
}
function get(url, bearer, agents) {
    const isPlain = url.startsWith('http:');
    const options = {
        agent: isPlain ? agents.http : agents.https,
        headers: { accept: 'application/json', authorization: `Bearer ${bearer}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
    };
    const client = process.getBuiltinModule(isPlain ? 'node:http' : 'node:https');
    return new Promise((resolve, reject) => {
        const request = client.get(url, options, async (incoming) => {
            try {
                const body = Buffer.concat(await incoming.toArray()).toString();
                resolve({ status: incoming.statusCode ?? 0, body });
            }
            catch (error) {
                reject(error);
            }
        });
        request.on('error', reject);
    });
}
/** Empty where the token cannot be read. */
function claimsOf(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        return typeof claims === 'object' && claims !== null ? claims : {};
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./lib/http/agents.js
var http_agents = __nccwpck_require__(6380);
;// CONCATENATED MODULE: ./lib/credentials/refused.js

/** Why STS refuses a role, and what to do. */
function refusedProblem(refusal) {
    const { role, code, message } = refusal;
    return {
        problem: `The role ${role} cannot be assumed: ${message.replace(/\.$/, '')} (${code})`,
        hint: hintFor(refusal),
    };
}
function hintFor(refusal) {
    const { message, claims, duration } = refusal;
    // The SDK uses both forms.
    const code = refusal.code.replace(/Exception$/, '');
    if (/expired/i.test(code) || /token (is|has) expired/i.test(message))
        return expired(claims !== undefined);
    if (/DurationSeconds/i.test(message))
        return tooLong(duration);
    if (code === 'InvalidIdentityToken')
        return providerHint(claims);
    if (code === 'AccessDenied')
        return claims === undefined ? notAllowed(refusal) : notTrusted(claims);
    if (/^(ValidationError|InvalidParameterValue|NoSuchEntity|NoSuchRole)/.test(code))
        return wrongArn(claims);
    if (code === 'RegionDisabled')
        return ['Set `region` to one where this account may use STS, or enable the region in the account.'];
    return KEYS.has(code) ? wrongKeys : [];
}
const KEYS = new Set(['InvalidClientTokenId', 'SignatureDoesNotMatch', 'UnrecognizedClient']);
const wrongKeys = [
    'The credentials used to assume the role are wrong: check the key, secret and session token.',
];
function expired(withToken) {
    return withToken
        ? [
            "The workflow's token is valid for minutes and was issued just now: check the clock of this machine (NTP).",
        ]
        : ['The credentials used to assume the role have expired. Get new ones and run it again.'];
}
function tooLong(duration) {
    const asked = duration === undefined ? '' : ` (now ${duration})`;
    return [
        `Lower \`role-duration\`${asked}, or raise the maximum session duration of the role. A role that another role asks`,
        'for holds for one hour at most. Credentials are renewed in time, however long the deploy takes.',
    ];
}
function wrongArn(claims) {
    return [
        'Check `role-to-assume`: the ARN of a role that exists, such as arn:aws:iam::123456789012:role/site-deploy.',
        ...(claims === undefined
            ? []
            : [`The token was for the audience ${audienceOf(claims)}, which the store must expect.`]),
    ];
}
function notAllowed({ role, by, couldUseToken }) {
    const asker = by ?? 'whoever asks for it';
    return [
        `Allow sts:AssumeRole on ${role} in the policy of ${by === undefined ? 'whoever asks for it' : by},`,
        `and let ${asker} through as a principal in the trust policy of the role. AWS says the same of a role that does not exist.`,
        ...(couldUseToken
            ? [
                "To assume it with the workflow's token instead, let the job request one:",
                '  permissions:',
                '    id-token: write',
                '    contents: read',
            ]
            : []),
    ];
}
function providerHint(claims) {
    const host = issuerOf(claims);
    return [
        `The account of the role must have ${host} as an identity provider, with ${audienceOf(claims)} among its audiences:`,
        `  aws iam create-open-id-connect-provider --url https://${host} --client-id-list ${audienceOf(claims)}`,
    ];
}
/** STS says only that it refuses, whether because of the condition, the provider or a role that does not exist. */
function notTrusted(claims) {
    const host = issuerOf(claims);
    const { sub = 'unknown' } = claims;
    const condition = (subject) => `  "StringEquals": { "${host}:sub": "${subject}" }`;
    const other = otherSubject(claims);
    return [
        `The token said aud ${audienceOf(claims)} and sub ${sub}`,
        `The role's trust policy must allow sts:AssumeRoleWithWebIdentity to the provider ${host}, on this condition:`,
        condition(sub),
        ...(other === undefined ? [] : [other.isImmutable ? WITH_IDS : WITHOUT_IDS, condition(other.subject)]),
        'AWS says the same of a role that does not exist: check `role-to-assume` too.',
    ];
}
const WITH_IDS = 'If GitHub includes the immutable IDs of owner and repository (repositories created or renamed since July 2026), it is:';
const WITHOUT_IDS = 'If GitHub does not include immutable IDs (repositories from before July 2026), it is:';
function audienceOf({ aud = AUDIENCE } = {}) {
    return aud;
}
function issuerOf({ iss = 'https://token.actions.githubusercontent.com' } = {}) {
    return iss.replace(/^https?:\/\//, '');
}
/** The form that was not sent, of a `sub` that begins as GitHub's do by default. */
function otherSubject(claims) {
    const { sub = '', repository = '', repository_id: id, repository_owner_id: ownerId } = claims;
    const [owner = '', name = ''] = repository.split('/');
    const plain = `repo:${repository}`;
    const immutable = `repo:${owner}@${ownerId}/${name}@${id}`;
    if (name === '' || id === undefined || ownerId === undefined)
        return undefined;
    if (sub.startsWith(`${plain}:`))
        return { subject: immutable + sub.slice(plain.length), isImmutable: true };
    if (sub.startsWith(`${immutable}:`))
        return { subject: plain + sub.slice(immutable.length), isImmutable: false };
    return undefined;
}

;// CONCATENATED MODULE: ./lib/credentials/assume-roles.js





/** What no log may show of credentials. The key's ID is not a secret, but it helps whoever finds the rest. */
function secretsOf({ accessKeyId, secretAccessKey, sessionToken }) {
    return [accessKeyId, secretAccessKey, ...(sessionToken === undefined ? [] : [sessionToken])];
}
/** Assumes the roles, one with the other. Loads the client of STS only now. */
async function assumeRoles(asked, agents, onSecret) {
    const { roles, sessionName, duration, policy, askForToken } = asked;
    const common = { RoleSessionName: sessionName };
    let asker = askForToken === undefined
        ? { by: await asked.base() }
        : { token: await tokenFrom(askForToken, asked.audience ?? (await audienceFor(asked)), onSecret) };
    if ('by' in asker)
        secretsOf(asker.by).forEach(onSecret);
    for (const role of roles.slice(0, -1)) {
        asker = { by: await assume({ ...common, RoleArn: role }, asker, asked, agents), role };
        secretsOf(asker.by).forEach(onSecret);
    }
    const last = {
        ...common,
        RoleArn: roles.at(-1) ?? roles[0],
        ...(duration !== undefined && { DurationSeconds: duration }),
        ...(policy !== undefined && { Policy: policy }),
    };
    return assume(last, asker, asked, agents);
}
/** The token is meant for its recipient: with AWS's audience, another server could use it at AWS. */
async function audienceFor({ region, endpoint }) {
    const named = endpoint ?? (await configuredEndpoint(region));
    if (named === undefined)
        return AUDIENCE;
    if (!URL.canParse(named))
        throw new errors/* CredentialsError */.lE(NO_URL, undefined);
    const { hostname, host } = new URL(named);
    return AWS_HOST.test(hostname) ? AUDIENCE : host;
}
const AWS_HOST = /(^|\.)(amazonaws\.(com(\.cn)?|eu)|api\.aws|api\.amazonwebservices\.com\.cn)$/;
const NO_URL = {
    problem: 'The endpoint of STS is not a URL.',
    hint: [
        'Write https:// before it, in AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL or endpoint_url of ~/.aws/config.',
    ],
};
/** Where the client of STS sends to by the environment or the files of AWS's tools, as it finds that out itself. */
async function configuredEndpoint(region) {
    const { STSClient } = await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(861), __nccwpck_require__.e(695)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1695, 19));
    return new STSClient({ region }).config.serviceConfiguredEndpoint?.();
}
async function tokenFrom(ask, audience, onSecret) {
    try {
        const token = await requestToken(ask, audience);
        onSecret(token);
        return token;
    }
    catch (error) {
        if (!(error instanceof token_refused/* TokenRefused */.K))
            throw error;
        const problem = `The workflow's token could not be got: ${error.message}.`;
        throw new errors/* CredentialsError */.lE({ problem, hint: ['Run it again. If it keeps failing, check githubstatus.com.'] }, error);
    }
}
async function assume(input, asker, asked, agents) {
    try {
        return identityIn(await send(input, asker, asked, agents));
    }
    catch (error) {
        if (isPolicyRefused(error))
            throw error;
        if (isAnswer(error) && error.$fault === 'client')
            throw refused(error, input.RoleArn, asker, asked);
        throw notReached(error, input.RoleArn);
    }
}
async function send(input, asker, { region, endpoint, externalId }, agents) {
    const { STSClient, AssumeRoleCommand, AssumeRoleWithWebIdentityCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(861), __nccwpck_require__.e(695)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1695, 19));
    const client = new STSClient({
        region,
        requestHandler: (0,http_agents/* handlerOf */.A)(agents),
        ...(endpoint !== undefined && { endpoint }),
        ...('by' in asker && { credentials: asker.by }),
    });
    return 'token' in asker
        ? client.send(new AssumeRoleWithWebIdentityCommand({ ...input, WebIdentityToken: asker.token }))
        : client.send(new AssumeRoleCommand({ ...input, ...(externalId !== undefined && { ExternalId: externalId }) }));
}
function identityIn({ Credentials }) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey)
        throw new Error('The answer of STS holds no credentials.');
    return {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        ...(SessionToken && { sessionToken: SessionToken }),
        ...(Expiration && { expiration: Expiration }),
    };
}
function isAnswer(error) {
    return error instanceof Error && '$fault' in error && !PASSING.has(error.name.replace(/Exception$/, ''));
}
const PASSING = new Set(['Throttling', 'RequestLimitExceeded', 'IDPCommunicationError']);
/** The policy is what STS objects to: too large in its packed form, or with words that a store (MinIO) does not know. */
function isPolicyRefused(error) {
    if (!isAnswer(error))
        return false;
    const { name, message } = error;
    return (/^(MalformedPolicyDocument|PackedPolicyTooLarge)/.test(name) ||
        (name === 'InvalidParameterValue' && /unsupported action|invalid (resource|condition)/.test(message)));
}
/** The same error, which may pass or not, now saying what it kept from being done. */
function notReached(error, role) {
    if (!(error instanceof Error))
        return error;
    const { code, hostname } = error;
    const why = code === 'ENOTFOUND' && hostname ? `${hostname} cannot be resolved` : error.message;
    error.message = `Could not assume ${role}: ${why}`;
    return error;
}
function refused(error, role, asker, asked) {
    const problem = refusedProblem({
        role,
        code: error.name,
        message: error.message,
        duration: asked.duration,
        couldUseToken: asked.isOnGithub && asked.askForToken === undefined,
        ...('token' in asker && { claims: claimsOf(asker.token) }),
        ...('role' in asker && asker.role !== undefined && { by: asker.role }),
    });
    return new errors/* CredentialsError */.lE(problem, error);
}

;// CONCATENATED MODULE: ./lib/s3/default-credentials.js
/** What every AWS tool finds. Keys in the environment need no SDK. Otherwise its chain looks them up and caches
 * them. */
function defaultCredentials(options, environment) {
    const keys = options.profile === undefined ? keysIn(environment) : undefined;
    if (keys !== undefined)
        return async () => keys;
    let chain;
    return async () => {
        chain ??= (await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(861), __nccwpck_require__.e(711), __nccwpck_require__.e(582)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1582))).sdkCredentials(options);
        return chain();
    };
}
/** As in the SDK, a profile takes precedence over keys. */
function keysIn(environment) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken, AWS_PROFILE, } = environment;
    if (AWS_PROFILE || !accessKeyId || !secretAccessKey)
        return undefined;
    return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

;// CONCATENATED MODULE: ./lib/s3/settings.js



/** The SDK reads them where there is more to read than a few variables. */
async function readSettings(connection, environment) {
    if (isPlain(connection, environment)) {
        const { AWS_REGION, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = environment;
        return {
            region: AWS_REGION || undefined,
            endpoint: AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL || undefined,
            variant: false,
        };
    }
    const { sdkSettings } = await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(861), __nccwpck_require__.e(711), __nccwpck_require__.e(582)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1582));
    return sdkSettings(connection.profile);
}
/** Asks for endpoints of another kind, or for others than the environment names. */
const UNUSUAL = ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'];
function isPlain({ profile, endpoint, region }, environment) {
    if (profile !== undefined || environment['AWS_PROFILE'])
        return false;
    if (UNUSUAL.some(name => environment[name]))
        return false;
    return (endpoint !== undefined && region !== undefined) || !hasSharedFiles(environment);
}
function hasSharedFiles({ AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE }) {
    return ((0,external_node_fs_.existsSync)(AWS_CONFIG_FILE || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.aws', 'config')) ||
        (0,external_node_fs_.existsSync)(AWS_SHARED_CREDENTIALS_FILE || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.aws', 'credentials')));
}

;// CONCATENATED MODULE: ./lib/credentials/missing.js
/** No credentials at all: why that may be, and what to do. */
function missingProblem(search) {
    const { role, profile, environment, job, outsider } = search;
    if (profile !== undefined)
        return ofProfile(profile);
    if (job === undefined)
        return ELSEWHERE;
    if (outsider === 'fork')
        return FORK;
    if (outsider === 'dependabot')
        return DEPENDABOT;
    if (role !== undefined && job.tokenSource === undefined)
        return ofPermission(role);
    return onGithub(environment);
}
const SKIP = 'To keep such runs green without a deploy, set `on-missing-credentials: skip`.';
const FORK = {
    problem: 'No credentials: GitHub gives pull requests from forks neither secrets nor a token to assume a role.',
    hint: [
        SKIP,
        'To leave the job out of such runs instead, give it this condition:',
        '  if: github.event.pull_request.head.repo.full_name == github.repository',
    ],
};
const DEPENDABOT = {
    problem: "No credentials: GitHub gives Dependabot's pull requests none of the repository's secrets, and a token only if the job asks for one.",
    hint: [
        SKIP,
        'To deploy from them anyway, give the job permission to request a token, for `role-to-assume`:',
        '  permissions:',
        '    id-token: write',
        "or keep the keys among Dependabot's secrets too (Settings, Secrets and variables, Dependabot).",
    ],
};
function ofPermission(role) {
    return {
        problem: `No credentials to assume ${role}: this job may not request the workflow's token.`,
        hint: [
            'Add this to the job:',
            '  permissions:',
            '    id-token: write',
            '    contents: read',
            'Permissions that are not listed there are removed, so add the others that the job needs. In a reusable workflow,',
            'the calling job needs the permission too.',
        ],
    };
}
function ofProfile(profile) {
    return {
        problem: `No credentials: the profile ${profile} does not exist, or has none.`,
        hint: [
            '`aws-profile` is the name of a section in ~/.aws/config or ~/.aws/credentials (or where AWS_CONFIG_FILE and',
            'AWS_SHARED_CREDENTIALS_FILE point), with keys, a role, SSO or a process.',
        ],
    };
}
function onGithub({ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY }) {
    const empty = [
        ...(AWS_ACCESS_KEY_ID === '' ? ['AWS_ACCESS_KEY_ID'] : []),
        ...(AWS_SECRET_ACCESS_KEY === '' ? ['AWS_SECRET_ACCESS_KEY'] : []),
    ];
    const secrets = "The secret is not set for this repository, or not for this job's environment.";
    return {
        problem: 'No credentials were found.',
        hint: [
            ...(empty.length > 0 ? [`${empty.join(' and ')}: set, but empty. ${secrets}`] : []),
            'Name a role in `role-to-assume`, and let the job request a token to assume it:',
            '  permissions:',
            '    id-token: write',
            '    contents: read',
            'or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from secrets in the `env` of this step.',
        ],
    };
}
const ELSEWHERE = {
    problem: 'No credentials were found.',
    hint: [
        'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile in `aws-profile` or AWS_PROFILE, or run this where the',
        'machine has a role.',
    ],
};

;// CONCATENATED MODULE: ./lib/credentials/outsider.js

/**
 * Whether this run belongs to somebody from whom GitHub withholds secrets and the token. `pull_request_target` and
 * `workflow_run` get them for everybody.
 */
async function outsiderOf(job) {
    if (!job || !/^pull_request(_review|_review_comment)?$/.test(job.event.name))
        return undefined;
    const pull = await (0,pull_request/* pullRequestOf */._n)(job);
    if (pull?.isOfDependabot || job.actor === pull_request/* DEPENDABOT */.Bx)
        return 'dependabot';
    return pull?.isFork ? 'fork' : undefined;
}

;// CONCATENATED MODULE: ./lib/credentials/chain.js






/** Where STS and SSO are asked when nobody names a region. */
const DEFAULT_REGION = 'us-east-1';
/** What every AWS tool finds: the environment, the profile, SSO, a web identity, the machine's role. */
function chainOf(connection, role, environment, agents) {
    const { profile } = connection;
    const region = async () => connection.region?.name ?? (await readSettings(connection, environment)).region ?? DEFAULT_REGION;
    const find = defaultCredentials({ profile, region, agents }, environment);
    return {
        region,
        credentials: async () => {
            try {
                return await find();
            }
            catch (error) {
                if (!isOfTheChain(error))
                    throw error;
                if (!/^Could not load credentials from any/.test(error.message))
                    throw unusable(error, profile);
                const job = (0,github_job/* jobOf */.Z)(environment);
                const outsider = await outsiderOf(job);
                const problem = missingProblem({ role, profile, environment, job, outsider });
                throw new errors/* CredentialsError */.lE(problem, error, profile === undefined ? outsider : undefined);
            }
        },
    };
}
/** Something is wrong with what it found, or nothing was found; all else is of a service or the network. */
function isOfTheChain(error) {
    return error instanceof Error && /^(CredentialsProvider|TokenProvider)Error$/.test(error.name);
}
function unusable(error, profile) {
    const problem = `The credentials${profile === undefined ? '' : ` of the profile ${profile}`} cannot be used: ${error.message.replace(/\s+/g, ' ').replace(/\.$/, '')}.`;
    const hint = [
        'Check the variables AWS_… of the environment, ~/.aws/config and ~/.aws/credentials; `aws sts get-caller-identity` reads the same.',
    ];
    return new errors/* CredentialsError */.lE({ problem, hint }, error);
}

;// CONCATENATED MODULE: ./lib/credentials/renewing.js
/** Milliseconds before they expire: what is under way then still ends in time. */
const EARLY_MS = 5 * 60_000;
/** Milliseconds to wait after a renewal that failed while the old credentials still hold. */
const AGAIN_MS = 10_000;
/**
 * Keeps credentials until shortly before they expire, and then gets new ones once for all callers. A renewal that
 * fails matters only once the old ones have expired.
 */
function renewing(get, now = Date.now) {
    let held;
    let pending;
    const renew = async () => {
        const before = held;
        try {
            const identity = await get();
            held = { identity, renewAt: renewalOf(identity, now()) };
            return identity;
        }
        catch (error) {
            if (before === undefined || expiryOf(before.identity) <= now())
                throw error;
            before.renewAt = now() + AGAIN_MS;
            return before.identity;
        }
        finally {
            pending = undefined;
        }
    };
    return async () => {
        if (held !== undefined && now() < held.renewAt)
            return held.identity;
        pending ??= renew();
        return pending;
    };
}
/** Short-lived ones are renewed in the last third of their life, so that they are of any use. */
function renewalOf(identity, now) {
    const expiry = expiryOf(identity);
    return expiry === Number.POSITIVE_INFINITY ? expiry : expiry - Math.min(EARLY_MS, (expiry - now) / 3);
}
function expiryOf({ expiration }) {
    return expiration?.getTime() ?? Number.POSITIVE_INFINITY;
}

;// CONCATENATED MODULE: ./lib/credentials/role-arn.js
/** ARNs of a partition of AWS. Stores have others, or none: `arn:minio:…`. */
function isOfAws(role) {
    return /^arn:aws(-[a-z]+)*:/.test(role);
}

;// CONCATENATED MODULE: ./lib/credentials/provider.js








/**
 * The credentials of a run, for every client of a service: those of the environment, the profile or the machine, or
 * of `role-to-assume`. Asks for nothing before it is called; throws a `CredentialsError` where there are none.
 */
function credentialsProvider(request, environment, listener) {
    let source;
    const masked = new Set();
    return async () => {
        source ??= sourceOf(request, environment, listener);
        const identity = await source();
        for (const secret of secretsOf(identity)) {
            if (masked.has(secret))
                continue;
            masked.add(secret);
            listener.mask(secret);
        }
        return identity;
    };
}
function sourceOf(request, environment, listener) {
    const agents = (0,http_agents/* createAgents */.j)(environment);
    const [first, ...others] = request.credentials.roles;
    const chain = chainOf(request.connection, first, environment, agents);
    if (first === undefined)
        return chain.credentials;
    const roles = [first, ...others];
    const last = others.at(-1) ?? first;
    let policies = policiesFor(request, last);
    const askForToken = askForTokenIn(request.connection, environment, agents, listener);
    const onSecret = (text) => listener.mask(text);
    return renewing(async () => {
        const asked = { ...(await assumptionOf(request, roles, chain, environment)), askForToken };
        for (;;) {
            const [policy, ...wider] = policies;
            try {
                return await assumeRoles({ ...asked, policy }, agents, onSecret);
            }
            catch (error) {
                if (policy === undefined || !isPolicyRefused(error))
                    throw error;
                const said = `${error.message.replace(/\.$/, '')} (${error.name})`;
                if (wider.length === 0)
                    throw noPolicy(last, said, error);
                policies = wider;
                listener.warn(`The session policy was refused, so a wider one is used, limited to the bucket instead of the prefix: ${said}`);
            }
        }
    });
}
/** Tried in order until one is accepted. `undefined` means no policy, which must be asked for. */
function policiesFor(request, role) {
    if (request.credentials.sessionPolicy === 'none')
        return [undefined];
    const policies = request.sessionPolicies(role);
    if (policies.length === 0)
        throw noPolicy(role, 'it would be longer than 2,048 characters');
    return policies;
}
function noPolicy(role, why, cause) {
    const problem = `The role ${role} cannot be assumed with a session policy: ${why}.`;
    const hint = [
        "The policy keeps this run from doing more than it needs to, so it does not run without it. To rely on the role's own",
        'permissions alone, set `session-policy: none`.',
    ];
    return new errors/* CredentialsError */.lE({ problem, hint }, cause);
}
async function assumptionOf({ connection, credentials }, roles, chain, environment) {
    return {
        roles,
        sessionName: credentials.sessionName,
        externalId: credentials.externalId,
        audience: credentials.audience,
        duration: credentials.duration,
        base: chain.credentials,
        region: await chain.region(),
        endpoint: isOfAws(roles[0]) || namesSts(environment) ? undefined : connection.endpoint,
        isOnGithub: (0,github_job/* jobOf */.Z)(environment) !== undefined,
    };
}
function askForTokenIn({ profile }, environment, agents, { idToken }) {
    const source = (0,github_job/* jobOf */.Z)(environment)?.tokenSource;
    // If a profile is named it is used, even in a job that has a token.
    if (source === undefined || profile !== undefined)
        return undefined;
    return idToken ?? askRunner(source, agents);
}
/** A store answers for STS where it answers for S3, unless the environment says otherwise. */
function namesSts({ AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS }) {
    return Boolean(AWS_ENDPOINT_URL || AWS_ENDPOINT_URL_STS);
}

;// CONCATENATED MODULE: ./lib/http/plain-http.js
/** The warning for requests that anyone on the way could read. Names only the host. */
function plainHttpWarning(endpoint) {
    if (endpoint === undefined || !URL.canParse(endpoint))
        return undefined;
    const { protocol, hostname, host } = new URL(endpoint);
    if (protocol !== 'http:' || LOOPBACK.test(hostname))
        return undefined;
    return `${host} uses plain HTTP: anyone on the network path can read and change what is sent, including session tokens. Use https:// if the store supports it.`;
}
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

// EXTERNAL MODULE: ./lib/http/proxies.js
var proxies = __nccwpck_require__(3192);
// EXTERNAL MODULE: ./lib/pace/limiter.js + 1 modules
var limiter = __nccwpck_require__(4192);
// EXTERNAL MODULE: ./lib/config/located.js
var located = __nccwpck_require__(5752);
// EXTERNAL MODULE: ./lib/policy/cdn-statements.js
var cdn_statements = __nccwpck_require__(7524);
// EXTERNAL MODULE: ./lib/policy/document.js
var policy_document = __nccwpck_require__(9949);
// EXTERNAL MODULE: ./lib/policy/policy.js + 1 modules
var policy = __nccwpck_require__(9912);
;// CONCATENATED MODULE: ./lib/policy/session-policy.js





/** Characters of a session's policy that AWS takes. */
const LIMIT = 2_048;
/**
 * What goes along when a role is assumed, so that the run can do no more than it has to: the first that the service
 * takes. The second ends at the bucket, not at the prefix, and is short whatever the prefix is.
 */
function sessionPolicies(given, role) {
    if ((0,located/* isUnlocated */.A)(given))
        return [JSON.stringify((0,policy_document/* policyOf */.US)((0,cdn_statements/* findStatements */.K)(given)))];
    // What its domain leads to is found by then.
    const { domain: _, ...config } = given;
    const isAws = isOfAws(role);
    const exact = isAws ? (0,policy/* sessionPolicyFor */.GE)(config) : (0,policy/* policyFor */.KV)(config);
    const texts = [exact, (0,policy/* wholeBucketPolicyFor */.fE)(config, isAws)].map(policy => JSON.stringify(policy));
    return [...new Set(texts)].filter(({ length }) => length <= LIMIT);
}

// EXTERNAL MODULE: ./lib/http/trusted.js
var trusted = __nccwpck_require__(3235);
// EXTERNAL MODULE: ./lib/pace/when-aborted.js
var when_aborted = __nccwpck_require__(1093);
// EXTERNAL MODULE: ./lib/http/timeouts.js
var timeouts = __nccwpck_require__(4026);
// EXTERNAL MODULE: ./lib/http/client/answer.js
var answer = __nccwpck_require__(9678);
;// CONCATENATED MODULE: ./lib/http/client/answer-head.js

const STATUS_LINE = /^HTTP\/1\.([01]) ([1-5]\d\d)(?: |$)/;
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/**
 * Reads the head of an answer, without the empty line at its end (RFC 9112).
 * @param text each character a byte
 * @param isHead whether HEAD was asked, whose answer has no body whatever it says
 * @throws BadAnswer
 */
function parseAnswerHead(text, isHead) {
    const lines = text.split('\r\n');
    const [, minor, code] = STATUS_LINE.exec(lines[0] ?? '') ?? [];
    if (code === undefined)
        throw notHttp();
    const status = Number(code);
    const headers = headersIn(lines);
    const length = isHead || isWithoutBody(status) ? 0 : lengthIn(headers);
    const connection = headers['connection']?.toLowerCase() ?? '';
    const isOneRequest = minor === '0' || connection.includes('close');
    // Two lengths may be an attempt to smuggle in an answer.
    const isAmbiguous = headers['transfer-encoding'] !== undefined && headers['content-length'] !== undefined;
    return { status, headers, length, mayStayOpen: !isOneRequest && !isAmbiguous && length !== 'until-closed' };
}
function notHttp() {
    return new answer/* BadAnswer */.C('what came is not an answer of HTTP/1.1', 'HPE_INVALID_CONSTANT');
}
function headersIn(lines) {
    const headers = Object.create(null);
    for (let index = 1; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        const colon = line.indexOf(':');
        const name = line.slice(0, colon).toLowerCase();
        if (colon < 1 || !NAME.test(name))
            throw new answer/* BadAnswer */.C('a header of the answer cannot be read');
        const value = line.slice(colon + 1).trim();
        const before = headers[name];
        headers[name] = before === undefined ? value : `${before}, ${value}`;
    }
    return headers;
}
function isWithoutBody(status) {
    return status === 204 || status === 304 || status < 200;
}
function lengthIn(headers) {
    const encoding = headers['transfer-encoding'];
    if (encoding !== undefined)
        return chunkedIn(encoding);
    const said = headers['content-length'];
    if (said === undefined)
        return 'until-closed';
    // Said twice, it must be the same.
    const [first = '', ...others] = said.split(',').map(part => part.trim());
    if (!/^\d{1,15}$/.test(first) || others.some(other => other !== first))
        throw new answer/* BadAnswer */.C('the length of the answer cannot be read');
    return Number(first);
}
function chunkedIn(encoding) {
    if (encoding.trim().toLowerCase() !== 'chunked')
        throw new answer/* BadAnswer */.C(`the answer is encoded as ${JSON.stringify(encoding.slice(0, 40))}`);
    return 'chunked';
}

;// CONCATENATED MODULE: ./lib/http/client/chunks.js

/** Bytes of a line between chunks. */
const LONGEST_LINE = 8 * 1024;
/** Reads a chunked body piece by piece (RFC 9112, 7.1). */
class Chunks {
    /** What is expected next: the line before a chunk, so many bytes of it, the line end after it, or a trailer. */
    #next = 'size';
    #left = 0;
    #line = '';
    /**
     * @param onData the bytes of the body, of which none is kept here
     * @returns how many bytes of `bytes` belong to the body, and whether it ends with them
     * @throws BadAnswer
     */
    take(bytes, onData) {
        let at = 0;
        while (at < bytes.length) {
            if (this.#next === 'data') {
                const data = bytes.subarray(at, at + this.#left);
                onData(data);
                at += data.length;
                this.#left -= data.length;
                if (this.#left === 0)
                    this.#next = 'end';
                continue;
            }
            const lineEnd = bytes.indexOf(0x0a, at);
            this.#line += bytes.toString('latin1', at, lineEnd < 0 ? bytes.length : lineEnd);
            if (this.#line.length > LONGEST_LINE)
                throw new answer/* BadAnswer */.C('a chunk of the answer cannot be read');
            if (lineEnd < 0)
                return { used: bytes.length, isWhole: false };
            at = lineEnd + 1;
            if (this.#endLine())
                return { used: at, isWhole: true };
        }
        return { used: at, isWhole: false };
    }
    /** Whether the body ends with this line. */
    #endLine() {
        if (!this.#line.endsWith('\r'))
            throw new answer/* BadAnswer */.C('a chunk of the answer cannot be read');
        const line = this.#line.slice(0, -1);
        this.#line = '';
        if (this.#next === 'trailer')
            return line === '';
        if (this.#next === 'end') {
            if (line !== '')
                throw new answer/* BadAnswer */.C('a chunk of the answer is longer than it says');
            this.#next = 'size';
            return false;
        }
        const [, size] = /^([0-9a-f]{1,12})[ \t]*(?:;.*)?$/i.exec(line) ?? [];
        if (size === undefined)
            throw new answer/* BadAnswer */.C('a chunk of the answer cannot be read');
        this.#left = Number.parseInt(size, 16);
        this.#next = this.#left === 0 ? 'trailer' : 'data';
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/http/client/answer-reader.js



/** Bytes; twice what Node allows. */
const LONGEST_HEAD = 32 * 1024;
const END_OF_HEAD = '\r\n\r\n';
const PROTOCOL = 'HTTP/1.';
/** Puts one answer together from the bytes of a connection, however they are cut. */
class AnswerReader {
    #isHead;
    #maxBytes;
    /** What came before the end of the head; each character a byte. */
    #headText = '';
    #head;
    #chunks;
    #body = [];
    #bytes = 0;
    #mayStayOpen = false;
    /** @param maxBytes of the body */
    constructor(isHead, maxBytes) {
        this.#isHead = isHead;
        this.#maxBytes = maxBytes;
    }
    /** Whether anything was answered yet. */
    get hasBegun() {
        return this.#head !== undefined || this.#headText !== '';
    }
    /** Of a whole answer: whether the connection may serve another request. */
    get mayStayOpen() {
        return this.#mayStayOpen;
    }
    /**
     * @param bytes what came next; nothing of it is kept but by copying
     * @returns the answer, once it is whole
     * @throws BadAnswer
     */
    take(bytes) {
        const head = this.#head;
        return head === undefined ? this.#takeHead(bytes) : this.#takeBody(head, bytes);
    }
    /**
     * The other side sends no more.
     * @returns the answer, if that is where it ends
     * @throws BadAnswer
     */
    end() {
        const head = this.#head;
        if (head?.length === 'until-closed')
            return this.#whole(head);
        throw new answer/* BadAnswer */.C(this.hasBegun ? 'aborted' : 'socket hang up', 'ECONNRESET');
    }
    #takeHead(bytes) {
        const before = this.#headText.length;
        this.#headText += bytes.toString('latin1');
        // What speaks another protocol may never send the end of a head: an SSH server, say, or one that expects TLS.
        if (!this.#headText.startsWith(PROTOCOL.slice(0, this.#headText.length)))
            throw notHttp();
        const end = this.#headText.indexOf(END_OF_HEAD, Math.max(0, before - END_OF_HEAD.length));
        if (end > LONGEST_HEAD || (end < 0 && this.#headText.length > LONGEST_HEAD))
            throw new answer/* BadAnswer */.C(`the head of the answer is larger than ${LONGEST_HEAD} bytes`, 'AnswerTooLarge');
        if (end < 0)
            return undefined;
        const head = parseAnswerHead(this.#headText.slice(0, end), this.#isHead);
        const rest = bytes.subarray(end + END_OF_HEAD.length - before);
        if (head.status < 200)
            return this.#takeAfterInterim(head, rest);
        this.#head = head;
        if (head.length === 'chunked')
            this.#chunks = new Chunks();
        return this.#takeBody(head, rest);
    }
    /** `100 Continue` and `103 Early Hints` come before the answer. */
    #takeAfterInterim({ status }, rest) {
        if (status === 101)
            throw new answer/* BadAnswer */.C('the other side wants to speak another protocol');
        this.#headText = '';
        return rest.length === 0 ? undefined : this.#takeHead(rest);
    }
    #takeBody(head, bytes) {
        if (this.#chunks) {
            const { used, isWhole } = this.#chunks.take(bytes, data => this.#keep(data));
            return isWhole ? this.#whole(head, used < bytes.length) : undefined;
        }
        if (typeof head.length !== 'number') {
            this.#keep(bytes);
            return undefined;
        }
        const left = head.length - this.#bytes;
        this.#keep(bytes.length > left ? bytes.subarray(0, left) : bytes);
        return this.#bytes === head.length ? this.#whole(head, bytes.length > left) : undefined;
    }
    #keep(data) {
        if (data.length === 0)
            return;
        this.#bytes += data.length;
        if (this.#bytes > this.#maxBytes)
            throw new answer/* BadAnswer */.C(`the answer is larger than ${this.#maxBytes} bytes`, 'AnswerTooLarge');
        // The bytes are the connection's, which reads the next ones into the same place.
        this.#body.push(Buffer.from(data));
    }
    /** @param hasMore whether bytes follow that nobody asked for */
    #whole({ status, headers, mayStayOpen }, hasMore = false) {
        this.#mayStayOpen = mayStayOpen && !hasMore;
        const [only] = this.#body;
        const body = only !== undefined && this.#body.length === 1 ? only : Buffer.concat(this.#body);
        return { status, headers, body };
    }
}

// EXTERNAL MODULE: ./lib/http/client/body-slices.js
var body_slices = __nccwpck_require__(4170);
// EXTERNAL MODULE: ./lib/http/client/connection-errors.js
var connection_errors = __nccwpck_require__(1974);
// EXTERNAL MODULE: ./lib/http/client/limit-connecting.js
var limit_connecting = __nccwpck_require__(2976);
;// CONCATENATED MODULE: ./lib/http/client/connection.js







/** A socket that speaks HTTP/1.1, one request after the other. */
class Connection {
    #socket;
    #onFree;
    #asked;
    /** Whether it was kept: the other side may have ended it since. */
    #isKept = false;
    #idleMs = 0;
    #freeSince = 0;
    /** @param onFree when it has answered and can be asked again */
    constructor(open, onFree) {
        this.#onFree = onFree;
        const socket = open(bytes => this.#take(bytes));
        this.#socket = socket;
        socket.on('error', error => this.#fail(error));
        socket.on('timeout', () => this.#fail((0,connection_errors/* timeoutError */.w2)((0,timeouts/* nothingHeard */.yR)(this.#idleMs))));
        socket.on('end', () => this.#end());
        socket.on('close', () => this.#end());
        (0,limit_connecting/* limitConnecting */._)(socket, error => this.#fail(error));
    }
    /** When it became free, as `performance.now()` counts. */
    get freeSince() {
        return this.#freeSince;
    }
    get isOpen() {
        return !this.#socket.destroyed && this.#socket.writable;
    }
    /**
     * Sends a request and collects its answer.
     * @throws StaleConnection if another connection has to be taken, a `BadAnswer`, or the error of the socket, which ends
     */
    ask({ head, body, isHead }, { idleMs = timeouts/* IDLE_TIMEOUT_MS */.k$, maxBytes = Number.POSITIVE_INFINITY }) {
        return new Promise((resolve, reject) => {
            const reader = new AnswerReader(isHead, maxBytes);
            const asked = { reader, resolve, reject, isSent: false };
            this.#asked = asked;
            if (this.#isKept)
                this.#socket.ref();
            if (idleMs !== this.#idleMs)
                this.#socket.setTimeout(idleMs);
            this.#idleMs = idleMs;
            this.#send(head, body, () => {
                asked.isSent = true;
                requestLeft();
            });
        });
    }
    /** Waits for a request that is still to come, without keeping the process alive for it. */
    keep() {
        this.#isKept = true;
        this.#freeSince = performance.now();
        this.#socket.unref();
        // Of a host with several addresses: what tries the next one keeps the process again.
        if (this.#socket.connecting)
            this.#socket.once('connect', () => this.#asked ?? this.#socket.unref());
    }
    /** Ends whatever it is doing. */
    destroy() {
        this.#fail(new answer/* BadAnswer */.C('aborted', 'ECONNRESET'));
    }
    #send(head, body, onSent) {
        const socket = this.#socket;
        if (!body?.length) {
            socket.write(head, 'latin1', onSent);
            return;
        }
        socket.cork();
        socket.write(head, 'latin1');
        if ((0,body_slices/* isLong */.x)(body))
            (0,body_slices/* writeSlices */.d)(socket, body, () => socket.write('', onSent));
        else
            socket.write(body, onSent);
        socket.uncork();
    }
    #take(bytes) {
        const asked = this.#asked;
        if (asked === undefined) {
            // Nobody asked: perhaps it says that it is about to close.
            this.#socket.destroy();
            return;
        }
        try {
            const answer = asked.reader.take(bytes);
            if (answer !== undefined)
                this.#answer(asked, answer);
        }
        catch (error) {
            this.#fail(error);
        }
    }
    #answer(asked, answer) {
        this.#asked = undefined;
        // Refused before all of it was sent: what is left is of no use.
        if (asked.reader.mayStayOpen && asked.isSent) {
            this.keep();
            this.#onFree(this);
        }
        else
            this.#socket.destroy();
        asked.resolve(answer);
    }
    #end() {
        const asked = this.#asked;
        if (asked === undefined) {
            this.#socket.destroy();
            return;
        }
        try {
            const answer = asked.reader.end();
            if (answer !== undefined)
                this.#answer(asked, answer);
        }
        catch (error) {
            this.#fail(error);
        }
    }
    #fail(error) {
        const asked = this.#asked;
        this.#asked = undefined;
        this.#socket.destroy();
        if (asked === undefined)
            return;
        const isStale = this.#isKept && !asked.reader.hasBegun && (0,connection_errors/* isOfStale */.pW)(error);
        asked.reject(isStale ? new connection_errors/* StaleConnection */.g0() : error);
    }
}

;// CONCATENATED MODULE: ./lib/http/client/request.js
const request_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** What would end a line early, or is no byte. */
const NOT_SENT = /[^\t\x20-\x7e\x80-\xff]/;
/**
 * The head as it is sent, each character a byte.
 * @throws TypeError with Node's own codes where something cannot be sent
 */
function headText({ method, path, headers }) {
    if (/[^!-~]/.test(path))
        throw request_refused('ERR_UNESCAPED_CHARACTERS', 'The path has unescaped characters.');
    let text = `${method} ${path} HTTP/1.1\r\n`;
    for (const name in headers) {
        const value = headers[name] ?? '';
        if (!request_NAME.test(name))
            throw request_refused('ERR_INVALID_HTTP_TOKEN', `${JSON.stringify(name)} cannot be a header.`);
        if (NOT_SENT.test(value))
            throw request_refused('ERR_INVALID_CHAR', `Invalid character in the header ${name}.`);
        text += `${name}: ${value}\r\n`;
    }
    return `${text}connection: keep-alive\r\n\r\n`;
}
function request_refused(code, message) {
    return Object.assign(new TypeError(message), { code });
}

;// CONCATENATED MODULE: ./lib/http/client/pool.js





/**
 * The connections to one server, kept for the next requests. One is opened for each concurrent request; the caller
 * limits those.
 */
class Pool {
    #open;
    /** The last one was used last. */
    #free = [];
    constructor(open) {
        this.#open = open;
    }
    /**
     * Sends a request and collects its answer. Rejects with the error of the connection, or of what cannot be sent or
     * read; when it is aborted, with any error.
     */
    async send(request, signal, limits = {}) {
        const outgoing = { head: headText(request), body: request.body, isHead: request.method === 'HEAD' };
        for (;;) {
            signal.throwIfAborted();
            const connection = this.#take();
            const forget = (0,when_aborted/* whenAborted */.e)(signal, () => connection.destroy());
            try {
                return await connection.ask(outgoing, limits);
            }
            catch (error) {
                // Each one uses up a kept connection, so this ends.
                if (!(error instanceof connection_errors/* StaleConnection */.g0) || signal.aborted)
                    throw error;
            }
            finally {
                forget();
            }
        }
    }
    /** Opens connections for so many requests that are about to come, as far as none are free that can be used. */
    openAhead(requests) {
        for (let free = this.#free.filter(isUsable).length; free < requests; free += 1) {
            const connection = this.#connect();
            connection.keep();
            // Used last: the others are connected already.
            this.#free.unshift(connection);
        }
    }
    #take() {
        for (let connection = this.#free.pop(); connection; connection = this.#free.pop()) {
            if (isUsable(connection))
                return connection;
            connection.destroy();
        }
        return this.#connect();
    }
    #connect() {
        return new Connection(this.#open, free => this.#free.push(free));
    }
}
/** Whether the other side is likely to have kept it, too. */
function isUsable({ isOpen, freeSince }) {
    return isOpen && performance.now() - freeSince < timeouts/* KEEP_UNUSED_MS */.YL;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./lib/http/client/sockets.js

/** Bytes that a connection reads at a time. */
const READ_BYTES = 16 * 1024;
/** As Node's own agents have it. */
const KEEP_ALIVE_PROBE_MS = 1_000;
/** Opens connections to one server, over TLS with what it remembers of the last one. */
function socketsTo({ protocol, hostname, port }, ca) {
    if (protocol === 'http:') {
        const options = {
            host: hostname,
            port: port ?? 80,
            noDelay: true,
            keepAlive: true,
            keepAliveInitialDelay: KEEP_ALIVE_PROBE_MS,
        };
        return onBytes => (0,external_node_net_.connect)({ ...options, ...readingInto(onBytes) });
    }
    // Loaded when needed: it takes longer than anything else before the first request.
    const tls = process.getBuiltinModule('node:tls');
    const trust = ca();
    // One for all: Node would read every authority that it trusts for each connection.
    const secureContext = tls.createSecureContext(trust === undefined ? {} : { ca: trust });
    let session;
    return onBytes => {
        const options = {
            host: hostname,
            port: port ?? 443,
            ...((0,external_node_net_.isIP)(hostname) === 0 && { servername: hostname }),
            secureContext,
            ...(session && { session }),
            ALPNProtocols: ['http/1.1'],
            ...readingInto(onBytes),
        };
        // Node takes both options for plain connections alone.
        const socket = tls.connect(options).setNoDelay(true).setKeepAlive(true, KEEP_ALIVE_PROBE_MS);
        socket.on('session', given => {
            session = given;
        });
        socket.once('error', () => {
            session = undefined;
        });
        return socket;
    };
}
/** Without a stream in between: it costs as much as the rest of an answer. */
function readingInto(onBytes) {
    return {
        onread: {
            buffer: Buffer.allocUnsafeSlow(READ_BYTES),
            callback: (length, buffer) => {
                onBytes(Buffer.from(buffer.buffer, buffer.byteOffset, length));
                return true;
            },
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/client/transport.js




/**
 * The way to a server: connections of our own, which take a third of the time of Node's HTTP client, or that one where
 * the environment names a proxy.
 */
function transportTo(origin, environment, agents) {
    if ((0,proxies/* hasProxy */.jL)(environment)) {
        return async (request, signal, limits = {}) => {
            const { sendThroughAgents } = await __nccwpck_require__.e(/* import() */ 470).then(__nccwpck_require__.bind(__nccwpck_require__, 8470));
            return sendThroughAgents(origin, request, agents, signal, limits);
        };
    }
    const pool = new Pool(socketsTo(origin, () => (0,trusted/* trusted */.I)(environment)));
    const send = (request, signal, limits) => pool.send(request, signal, limits);
    return Object.assign(send, { openAhead: (requests) => pool.openAhead(requests) });
}

// EXTERNAL MODULE: ./lib/s3/wire/route.js
var route = __nccwpck_require__(3319);
;// CONCATENATED MODULE: ./lib/s3/wire/uri.js
/** Nothing in it to encode; `/` stands for itself in a path. */
const PLAIN_PATH = /^[\w.~/-]*$/;
/**
 * The path of an object below its bucket's, which ends in `/`. S3 signs and stores what is sent: each segment is
 * encoded once, and nothing is put straight (`a//b`, `../x`).
 */
function objectPath(bucketPath, key) {
    if (key === '')
        throw new Error('An object needs a key: without one the request would be about its bucket.');
    return bucketPath + (PLAIN_PATH.test(key) ? key : key.split('/').map(encodeStrictly).join('/'));
}
/** Encoded and sorted by name, as it is signed. */
function queryString(query) {
    return (Object.entries(query)
        .map(([name, value]) => [encodeStrictly(name), encodeStrictly(value)])
        // Not the whole of it: `=` comes behind digits.
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${name}=${value}`)
        .join('&'));
}
/** RFC 3986: unreserved characters alone stay. */
function encodeStrictly(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** The header that names an object to copy; of an access point, `bucket` is the ARN. */
function copySource(bucket, key) {
    const object = bucket.startsWith('arn:') ? `${bucket}/object/${key}` : `${bucket}/${key}`;
    return object.split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./lib/s3/plain-route.js



/**
 * The route to a bucket of the usual kind: by name or by path, at an endpoint that was given or at AWS's own. Undefined
 * for what only the SDK's rules tell: access points, directory buckets, FIPS and dual stack, partitions of their own.
 */
function plainRoute(bucket, { region, endpoint, forcePathStyle, variant }) {
    if (variant || bucket.includes(':') || bucket.endsWith('--x-s3') || bucket.endsWith('--xa-s3'))
        return undefined;
    const host = endpoint === undefined ? awsHost(region) : endpoint;
    if (host === undefined)
        return undefined;
    const url = new URL(host);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw notAnAddress();
    const byName = !forcePathStyle && isHostLabel(bucket) && !isAddress(url.hostname);
    if (byName)
        url.hostname = `${bucket}.${url.hostname}`;
    else
        url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeStrictly(bucket)}`;
    return (0,route/* routeTo */.B)(url, { region: checked(region), service: 's3' });
}
/** AWS's partitions for everybody; where a name fits none, the SDK knows more. */
const PARTITIONS = [
    [/^(us|eu|ap|sa|ca|me|af|il|mx)-(?!gov|iso)[a-z]+-\d+$/, 'amazonaws.com'],
    [/^us-gov-[a-z]+-\d+$/, 'amazonaws.com'],
    [/^cn-[a-z]+-\d+$/, 'amazonaws.com.cn'],
];
function awsHost(region) {
    const suffix = PARTITIONS.find(([name]) => name.test(region))?.[1];
    return suffix && `https://s3.${region}.${suffix}`;
}
/** What a host name can begin with, and a wildcard certificate covers. */
function isHostLabel(bucket) {
    return /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket);
}
function isAddress(hostname) {
    return hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);
}
/** Without the value, which may hold a password: `user:password@host` is a URL of the scheme `user`. */
function notAnAddress() {
    return new store_error/* StoreError */.A('the endpoint is not a URL that begins with https:// or http://', {
        operation: 'HeadBucket',
        code: 'ERR_INVALID_URL',
        verdict: 'run',
    });
}
/** It goes into the signature's scope, where a space or a slash would mean something else. */
function checked(region) {
    if (/^[\w.:-]+$/.test(region))
        return region;
    throw new store_error/* StoreError */.A(`"${region}" cannot be the name of a region`, {
        operation: 'HeadBucket',
        code: 'ConfigurationError',
        verdict: 'run',
    });
}

;// CONCATENATED MODULE: ./lib/s3/region-of-endpoint.js
/** Hosts of stores that check the region of a signature, and where their names have it. */
const HOSTS = [
    { host: /^s3\.([a-z0-9-]+)\.backblazeb2\.com$/ },
    { host: /^s3\.([a-z0-9-]+)\.scw\.cloud$/ },
    { host: /^s3\.([a-z0-9-]+)\.wasabisys\.com$/ },
    { host: /^s3\.wasabisys\.com$/, region: 'us-east-1' },
    { host: /^([a-z0-9-]+)\.digitaloceanspaces\.com$/ },
    { host: /(?:^|\.)r2\.cloudflarestorage\.com$/, region: 'auto' },
    { host: /^storage\.googleapis\.com$/, region: 'auto' },
];
/** The region that a well-known store's endpoint is for. */
function regionOfEndpoint(endpoint) {
    if (!URL.canParse(endpoint))
        return undefined;
    const { hostname } = new URL(endpoint);
    for (const { host, region } of HOSTS) {
        const match = host.exec(hostname);
        if (match)
            return region ?? match[1];
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/s3/wire/signing-clock.js
/** Milliseconds. S3 refuses what was signed a quarter of an hour off; less than this is the time that an answer takes. */
const TOLERANCE_MS = 4 * 60_000;
/** The time that requests are signed with: this machine's, until a refusal shows that it is off. */
class SigningClock {
    #offsetMs = 0;
    now() {
        return new Date(Date.now() + this.#offsetMs);
    }
    /** Whether a request was refused while the clock was off. It is right from then on. */
    corrects({ status, headers }, nowMs) {
        if (status !== 403 && status !== 400)
            return false;
        const offsetMs = Date.parse(headers.date ?? '') - nowMs;
        if (Number.isNaN(offsetMs) || Math.abs(offsetMs - this.#offsetMs) < TOLERANCE_MS)
            return false;
        this.#offsetMs = offsetMs;
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/s3/connect.js







/** Where AWS answers for every bucket, if only with the bucket's region; what other stores usually expect. */
const connect_DEFAULT_REGION = 'us-east-1';
/**
 * The place of the bucket. What the connection leaves open comes from environment and profile. A region that is known
 * nowhere is asked of the bucket by the first request itself: its answer tells.
 */
async function connect({ bucket }, connection, credentials, environment = process.env) {
    const settings = await readSettings(connection, environment);
    const endpoint = connection.endpoint ?? settings.endpoint;
    const region = givenRegion(connection, endpoint) ?? settings.region ?? connect_DEFAULT_REGION;
    const forcePathStyle = connection.forcePathStyle ?? needsPathStyle(bucket, endpoint);
    const agents = (0,http_agents/* createAgents */.j)(environment);
    const { profile } = connection;
    const chain = { profile, region: async () => region, agents };
    return {
        place: { region, endpoint, forcePathStyle, variant: settings.variant },
        transportTo: origin => transportTo(origin, environment, agents),
        credentials: credentials ?? defaultCredentials(chain, environment),
        profile,
        clock: new SigningClock(),
    };
}
/** Loads the SDK where the way is an unusual one. */
async function findRoute(bucket, { place, credentials, profile }) {
    const plain = plainRoute(bucket, place);
    if (plain !== undefined)
        return plain;
    const { sdkRoute } = await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(861), __nccwpck_require__.e(711), __nccwpck_require__.e(582)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1582));
    return sdkRoute(bucket, place, credentials, profile);
}
/** The endpoint of a well-known store knows better than an environment that is made for AWS. */
function givenRegion({ region }, endpoint = '') {
    return region?.from === 'input' ? region.name : (regionOfEndpoint(endpoint) ?? region?.name);
}
/** Many stores have no host name for each bucket, and a wildcard certificate covers no name with a dot. */
function needsPathStyle(bucket, endpoint) {
    return endpoint !== undefined || bucket.includes('.');
}

;// CONCATENATED MODULE: ./lib/s3/errors/verdict.js
/** Fewer requests at once will help. */
const THROTTLED = new Set([
    'BandwidthLimitExceeded',
    'PriorRequestNotComplete',
    'ProvisionedThroughputExceededException',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'ServiceUnavailable',
    'SlowDown',
    'SlowDownRead',
    'SlowDownWrite',
    'Throttling',
    'ThrottlingException',
    'ThrottledException',
    'TooManyRequests',
    'TooManyRequestsException',
]);
/** The same request may succeed later, whatever its status says. */
const TRANSIENT = new Set([
    // The bytes that arrived are not those that were sent. Damage on the way, or a body that is not what was planned.
    'BadDigest',
    'XAmzContentChecksumMismatch',
    'XAmzContentSHA256Mismatch',
    'ConditionalRequestConflict',
    'IncompleteBody',
    'InternalError',
    'InternalServerError',
    'OperationAborted',
    'RequestTimeout',
    'RequestTimeoutException',
    'UnreadableAnswer',
]);
/** No request will pass: the bucket, who asks, or what we send with every request is refused. */
const RUN = new Set([
    'OutsideTarget',
    // The bucket.
    'NoSuchBucket',
    'InvalidBucketName',
    'AllAccessDisabled',
    'InvalidBucketState',
    // Who asks.
    'AccountProblem',
    'CredentialsProviderError',
    'ExpiredToken',
    'ExpiredTokenException',
    'InvalidAccessKeyId',
    'InvalidClientTokenId',
    'InvalidPayer',
    'InvalidSecurity',
    'InvalidToken',
    'InvalidTokenId',
    'NotSignedUp',
    'RequestExpired',
    'RequestTimeTooSkewed',
    'SignatureDoesNotMatch',
    'TokenRefreshRequired',
    'UnrecognizedClientException',
    'XAdminUserNotFound',
    // Where.
    'AuthorizationHeaderMalformed',
    'ConfigurationError',
    'EndpointError',
    'IllegalLocationConstraintException',
    'IncorrectEndpoint',
    'InvalidRegionName',
    'PermanentRedirect',
    'TemporaryRedirect',
    'UnexpectedAnswer',
    // What goes with every write.
    'AccessControlListNotSupported',
    'InvalidStorageClass',
    'MethodNotAllowed',
    'NotImplemented',
    'QuotaExceeded',
    'XMinioStorageFull',
]);
/** Refused whatever the status says, which is 200 where the error is in the body. */
const REFUSED = new Set([
    'AccessDenied',
    'AnswerTooLarge',
    'EntityTooLarge',
    'EntityTooSmall',
    'InvalidArgument',
    'InvalidPart',
    'InvalidPartOrder',
    'InvalidRequest',
    'KeyTooLongError',
    'NoSuchKey',
    'NoSuchUpload',
    'PreconditionFailed',
]);
/** Host names, certificates, and what TLS needs; ERR_SSL_WRONG_VERSION_NUMBER is TLS spoken to a plain port. */
const UNREACHABLE = new Set([
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_REVOKED',
    'CERT_UNTRUSTED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ENOTFOUND',
    'EPROTO',
    'ERR_INVALID_URL',
    'ERR_PROXY_TUNNEL',
    'ERR_SSL_PACKET_LENGTH_TOO_LONG',
    'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
/** Refusals that concern more than one key, where no code says so. */
const ABOUT_THE_BUCKET = ['HeadBucket', 'ListObjectsV2', 'DeleteObjects'];
/** What a failure means for the run. */
function verdictOf({ operation, code, status }) {
    if (THROTTLED.has(code))
        return 'throttled';
    if (TRANSIENT.has(code))
        return 'transient';
    if (RUN.has(code) || UNREACHABLE.has(code) || isAboutEncryption(code))
        return 'run';
    if (REFUSED.has(code))
        return refusal(operation);
    return status === undefined ? verdictWithoutAnswer(code) : verdictOfStatus(status, operation);
}
function refusal(operation) {
    return ABOUT_THE_BUCKET.includes(operation) ? 'run' : 'key';
}
/** `KMS.NotFoundException` and its like from S3, `kms:KeyNotFound` from MinIO. */
function isAboutEncryption(code) {
    return /^kms[.:]/i.test(code);
}
/** Node's and OpenSSL's codes are of connections that failed, or of a header that Node will not send. */
function verdictWithoutAnswer(code) {
    if (/^(E(?!RR_)[A-Z_]+|HPE_\w+|ERR_SSL_\w+|ERR_STREAM_PREMATURE_CLOSE|TimeoutError)$/.test(code)) {
        return 'transient';
    }
    return code.startsWith('ERR_') ? 'key' : 'run';
}
function verdictOfStatus(status, operation) {
    switch (status) {
        case 429:
        case 503:
            return 'throttled';
        case 408:
            return 'transient';
        case 401:
        case 405:
        case 501:
        case 505:
            return 'run';
        default:
            // An error in the body of a success: it began well.
            if (status >= 500 || status < 300)
                return 'transient';
            return status >= 400 ? refusal(operation) : 'run';
    }
}

;// CONCATENATED MODULE: ./lib/s3/errors/failure.js


function toStoreError(failed, operation, key, cause) {
    const { status, requestId, region } = failed;
    const code = codeOf(failed, operation).slice(0, LONGEST_CODE);
    const retryAfterMs = parseRetryAfter(failed.retryAfter, Date.now());
    return new store_error/* StoreError */.A(failure_messageOf(failed), {
        operation,
        code,
        verdict: verdictOf({ operation, code, ...(status !== undefined && { status }) }),
        ...(key !== undefined && { key }),
        ...(status !== undefined && { status }),
        ...(requestId !== undefined && { requestId }),
        ...(region !== undefined && { region }),
        ...(retryAfterMs !== undefined && { retryAfterMs }),
        cause,
    });
}
const LONGEST_CODE = 100;
function codeOf({ code, status, isHtml = false }, operation) {
    // A 404 without a code, which the SDK calls NotFound.
    const isBare404 = status === 404 && (code === undefined || code === 'NotFound');
    if (isBare404 && (operation === 'HeadBucket' || operation === 'ListObjectsV2'))
        return 'NoSuchBucket';
    if (code !== undefined || status === undefined)
        return code ?? 'Error';
    if (status < 300)
        return isHtml ? 'UnexpectedAnswer' : 'UnreadableAnswer';
    return `HTTP ${status}`;
}
/** Characters of what a service says. */
const MOST_SAID = 500;
function failure_messageOf({ message, status = 0, isHtml = false }) {
    const unsaid = isHtml ? 'the answer is a web page' : 'the request failed';
    const text = (message || (status < 300 ? unsaid : `the store answered ${status}`))
        .replace(/\s+/g, ' ')
        .trim();
    return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text;
}
function isHtml(body) {
    return /^\s*<(!doctype\s+html|html)\b/i.test(body);
}
/** `header` in seconds or as a date, as milliseconds from `now`. */
function parseRetryAfter(header, now) {
    if (header === undefined)
        return undefined;
    const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
    return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

;// CONCATENATED MODULE: ./lib/s3/errors/thrown.js




/** Nothing is certain about a thrown value, except that it may have these fields. */
function asThrown(cause) {
    return typeof cause === 'object' && cause !== null ? cause : { message: String(cause) };
}
/** What a request failed with, as the SDK or Node threw it. */
function readThrown(cause) {
    const thrown = asThrown(cause);
    const { $response: response, $metadata: metadata } = thrown;
    const status = statusOf(thrown);
    const code = thrown_codeOf(thrown, status);
    const message = thrown_messageOf(thrown, status);
    // Some stores send the header twice.
    const requestId = metadata?.requestId?.split(',')[0];
    const region = response?.headers?.['x-amz-bucket-region'] ?? thrown.Region;
    const retryAfter = response?.headers?.['retry-after'];
    return {
        isHtml: typeof response?.body === 'string' && isHtml(response.body),
        ...(code !== undefined && { code }),
        ...(status !== undefined && { status }),
        ...(message !== undefined && { message }),
        ...(requestId !== undefined && { requestId }),
        ...(typeof region === 'string' && region && { region }),
        ...(retryAfter !== undefined && { retryAfter }),
    };
}
/**
 * What the credential chain failed with. Its services (STS, SSO) use S3's codes for refusals of their own,
 * so theirs move to the message.
 */
function toCredentialsError(cause, operation) {
    const common = { operation, code: 'CredentialsProviderError', cause };
    if (cause instanceof errors/* CredentialsError */.lE)
        return new store_error/* StoreError */.A(cause.message, { ...common, verdict: 'run' });
    const { message, details } = toStoreError(readThrown(cause), operation);
    const isPassing = details.verdict === 'transient' || details.verdict === 'throttled';
    return new store_error/* StoreError */.A(details.code === common.code ? message : `${message} (${details.code})`, {
        ...common,
        verdict: isPassing ? details.verdict : 'run',
    });
}
/** None where the connection broke in the middle of an answer: its status then says nothing. */
function statusOf(thrown) {
    const isBroken = typeof thrown.code === 'string' || thrown.name === 'TimeoutError';
    return isBroken ? undefined : (thrown.$metadata?.httpStatusCode ?? thrown.$response?.statusCode);
}
/** The names that the SDK gives to an answer that has no code, among them those of its base classes. */
const NO_CODE = new Set([
    'Unknown',
    'UnknownError',
    'Error',
    'S3ServiceException',
    'SyntaxError',
    'TypeError',
]);
function thrown_codeOf(thrown, status) {
    if (status === undefined)
        return typeof thrown.code === 'string' ? thrown.code : thrown.name;
    return thrown.name === undefined || NO_CODE.has(thrown.name) ? undefined : thrown.name;
}
function thrown_messageOf(thrown, status) {
    if (status === undefined && thrown.name === 'TimeoutError')
        return timeoutMessage(thrown);
    const [first] = thrown.errors ?? [];
    const said = thrown.message || (first === undefined ? undefined : asThrown(first).message);
    return said === 'UnknownError' || isAboutParsing(thrown) ? undefined : said;
}
/** The SDK's parser says what it stumbled over, which only concerns the parser. */
function isAboutParsing(thrown) {
    return thrown.message?.includes('Deserialization error') ?? false;
}
/** The SDK calls resets, and its own two timers, timeouts. */
function timeoutMessage(thrown) {
    if (typeof thrown.code === 'string')
        return thrown.message ?? thrown.code;
    return thrown.message?.includes('did not establish a connection') ? timeouts/* NO_CONNECTION */.LW : (0,timeouts/* nothingHeard */.yR)();
}

// EXTERNAL MODULE: ./lib/version.js
var version = __nccwpck_require__(3411);
;// CONCATENATED MODULE: ./lib/s3/wire/xml.js
/**
 * Reads the simple XML that S3 answers with, in UTF-8: elements and their text, which is kept as it is. Attributes,
 * comments and processing instructions are passed over. Undefined if it is not such a document, or not a complete
 * one.
 */
function parseXml(bytes) {
    // A character a byte: what is found in it is at the same place in the bytes.
    const text = bytes.toString('latin1');
    const document = new Element('', bytes, 0);
    const open = [];
    let parent = document;
    let at = 0;
    for (;;) {
        const start = text.indexOf('<', at);
        if (parent === document && !BLANK.test(text.slice(at, start === -1 ? undefined : start)))
            return undefined;
        if (start === -1) {
            return parent === document && document.children.length === 1 ? document.children[0] : undefined;
        }
        const end = endOfMarkup(text, start);
        if (end === 0)
            return undefined;
        at = end;
        const kind = text[start + 1];
        if (kind === '/') {
            const outer = open.pop();
            if (outer === undefined || text.slice(start + 2, end - 1).trimEnd() !== parent.name)
                return undefined;
            parent.end = start;
            parent = outer;
        }
        else if (kind !== '?' && kind !== '!') {
            const element = new Element(xml_nameIn(text, start + 1, end), bytes, end);
            parent.children.push(element);
            if (text[end - 2] !== '/') {
                open.push(parent);
                parent = element;
            }
        }
    }
}
/** Or the byte order mark. */
const BLANK = /^(?:\u00ef\u00bb\u00bf)?\s*$/;
/** Behind the markup that begins at `start`; 0 if it has no end or is of a kind that S3 never answers. */
function endOfMarkup(text, start) {
    if (text[start + 1] !== '!')
        return text.indexOf('>', start) + 1;
    const closing = text.startsWith('<!--', start) ? '-->' : ']]>';
    if (closing === ']]>' && !text.startsWith('<![CDATA[', start))
        return 0;
    const found = text.indexOf(closing, start);
    return found === -1 ? 0 : found + closing.length;
}
/** A name ends where attributes or the tag do. */
function xml_nameIn(text, start, end) {
    const tag = text.slice(start, end - 1);
    const length = tag.search(/[\s/]/);
    return length === -1 ? tag : tag.slice(0, length);
}
class Element {
    name;
    children = [];
    #bytes;
    #start;
    /** Where its content ends. */
    end;
    constructor(name, bytes, start) {
        this.name = name;
        this.#bytes = bytes;
        this.#start = start;
        this.end = start;
    }
    child(name) {
        return this.children.find(child => child.name === name);
    }
    textOf(child) {
        return this.child(child)?.text;
    }
    get text() {
        return decoded(this.#bytes.toString('utf8', this.#start, this.end));
    }
}
const xml_NAMED = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
]);
const TO_DECODE = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|&(\w+);|&#(\d+);|&#[xX]([\da-fA-F]+);/g;
/** Text with its entities and CDATA sections decoded, and without comments. */
function decoded(text) {
    if (!text.includes('&') && !text.includes('<'))
        return text;
    return text.replace(TO_DECODE, (found, literal, name, decimal, hex) => {
        if (name !== undefined)
            return xml_NAMED.get(name) ?? found;
        const number = decimal ?? hex;
        return number === undefined ? (literal ?? '') : characterOf(Number.parseInt(number, hex ? 16 : 10), found);
    });
}
function characterOf(codePoint, otherwise) {
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : otherwise;
}

;// CONCATENATED MODULE: ./lib/s3/wire/refusal.js


/** What an answer says that the request failed with; undefined if it succeeded. */
function failureIn(answer, operation) {
    if (!isSuccess(answer.status))
        return readRefusal(answer, answer.status);
    // An object may contain anything.
    if (operation === 'GetObject')
        return undefined;
    // Whatever answers with a page has not done what the store was asked for. Who reads a listing says so in other words.
    if (operation !== 'ListObjectsV2' && isHtml(answer.body.toString('latin1', 0, LONGEST_START)))
        return refusal_unreadable(answer);
    // S3 starts some answers before it knows how they end.
    return ERROR_AT_END.test(endOf(answer.body)) ? readRefusal(answer, answer.status) : undefined;
}
const ERROR_AT_END = /<\/Error\s*>\s*$/;
/** Bytes: a listing is not to be read twice. */
const LONGEST_START = 256;
const LONGEST_END = 64;
function endOf(body) {
    return body.toString('latin1', Math.max(0, body.length - LONGEST_END));
}
function isSuccess(status) {
    return status >= 200 && status < 300;
}
/** What an answer failed with that succeeded by its status, but is not what was asked for. */
function refusal_unreadable({ status, headers, body }) {
    const requestId = requestIdIn(headers);
    return { status, isHtml: isHtml(body.toString()), ...(requestId !== undefined && { requestId }) };
}
function readRefusal({ headers, body }, status) {
    const document = parseXml(body);
    const error = document?.name === 'Error' ? document : (document?.child('Error') ?? document);
    // What the SDK calls a 404 without a body, as HEAD gets it.
    const code = error?.textOf('Code') || (status === 404 ? 'NotFound' : undefined);
    const message = error?.textOf('Message');
    const requestId = requestIdIn(headers) ?? (error?.textOf('RequestId') || document?.textOf('RequestId'));
    const region = headers['x-amz-bucket-region'] || error?.textOf('Region');
    const retryAfter = headers['retry-after'];
    return {
        status,
        ...(code && { code }),
        ...(message && { message }),
        ...(requestId && { requestId }),
        ...(region && { region }),
        ...(retryAfter !== undefined && { retryAfter }),
    };
}
/** Some stores send it twice. */
function requestIdIn(headers) {
    return headers['x-amz-request-id']?.split(',')[0];
}

;// CONCATENATED MODULE: ./lib/s3/wire/sign.js

const ALGORITHM = 'AWS4-HMAC-SHA256';
/** What something on the way may change; the SDK leaves them out, too. */
const NOT_SIGNED = new Set(['cache-control', 'user-agent']);
const EMPTY_HASH = (0,external_node_crypto_.hash)('sha256', '');
/** Signs requests with AWS Signature Version 4, in their headers and usually with the hash of their body. */
class Signer {
    #scope;
    /** The last key, which holds for a day. */
    #key;
    constructor(scope) {
        this.#scope = scope;
    }
    /** The headers of the request, now with its signature. */
    sign(request, keys, now) {
        const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
        const day = time.slice(0, 8);
        const { signsBody = true, tokenHeader = 'x-amz-security-token' } = request;
        const contentHash = signsBody ? hashOf(request.body) : 'UNSIGNED-PAYLOAD';
        const headers = {
            ...request.headers,
            'x-amz-content-sha256': contentHash,
            'x-amz-date': time,
            ...(keys.sessionToken !== undefined && { [tokenHeader]: keys.sessionToken }),
        };
        const names = Object.keys(headers)
            .filter(name => !NOT_SIGNED.has(name))
            .sort();
        const lines = names.map(name => `${name}:${canonicalValue(headers[name] ?? '')}\n`).join('');
        const signedNames = names.join(';');
        const canonical = `${request.method}\n${request.path}\n${request.query}\n${lines}\n${signedNames}\n${contentHash}`;
        const scope = `${day}/${this.#scope.region}/${this.#scope.service}/aws4_request`;
        const signature = (0,external_node_crypto_.createHmac)('sha256', this.#keyFor(day, keys))
            .update(`${ALGORITHM}\n${time}\n${scope}\n${(0,external_node_crypto_.hash)('sha256', canonical)}`)
            .digest('hex');
        const credential = `${keys.accessKeyId}/${scope}`;
        return Object.assign(headers, {
            authorization: `${ALGORITHM} Credential=${credential}, SignedHeaders=${signedNames}, Signature=${signature}`,
        });
    }
    #keyFor(day, { secretAccessKey }) {
        const of = `${day} ${secretAccessKey}`;
        if (this.#key?.of !== of) {
            const { region, service } = this.#scope;
            const derived = [region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secretAccessKey}`, day));
            this.#key = { of, key: (0,external_node_crypto_.createSecretKey)(derived) };
        }
        return this.#key.key;
    }
}
function hashOf(body) {
    return body?.length ? (0,external_node_crypto_.hash)('sha256', body) : EMPTY_HASH;
}
function hmac(key, data) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(data).digest();
}
function canonicalValue(value) {
    return value.trim().replace(/[ \t]{2,}|\t/g, ' ');
}

;// CONCATENATED MODULE: ./lib/s3/wire/sender.js





const USER_AGENT = `s3-site-deploy/${version/* VERSION */.x}`;
/** Bytes of an answer's body. A larger answer cannot be what was asked for, and must not fill the memory. */
const USUAL_BYTES = 1024 * 1024;
const MOST_BYTES = {
    // A thousand keys of 1,024 bytes, each of them encoded, and what is said of them.
    ListObjectsV2: 16 * USUAL_BYTES,
    DeleteObjects: 16 * USUAL_BYTES,
    // Only records are read.
    GetObject: 64 * USUAL_BYTES,
};
/**
 * Milliseconds without a sign of the store, where it is at work on all of a large object. Those that write files are
 * silent meanwhile, and versitygw calls a repeat a success before the object is there.
 */
const AT_WORK_MS = 300_000;
const AT_WORK = new Set(['CompleteMultipartUpload', 'CopyObject']);
/** Content that goes along with its MD5, which is signed. */
const WITH_MD5 = new Set(['PutObject', 'UploadPart']);
/** Signs requests to a bucket and sends them, each once. */
class Sender {
    #route;
    #transport;
    #signer;
    #clock;
    constructor(route, transport, clock) {
        this.#clock = clock;
        this.#route = route;
        this.#transport = transport;
        this.#signer = new Signer(route.scope);
    }
    /** Rejects with a `StoreError` if the store refuses, with what was thrown if no answer came. */
    async send(request, keys, signal) {
        const { session = async (own) => own } = this.#route;
        const signing = await session(keys);
        const first = await this.#sendSigned(request, signing, signal);
        const isLate = this.#clock.corrects(first, Date.now());
        const answer = isLate ? await this.#sendSigned(request, signing, signal) : first;
        const failed = failureIn(answer, request.operation);
        if (failed !== undefined)
            throw toStoreError(failed, request.operation, request.key);
        return answer;
    }
    openAhead(requests) {
        this.#transport.openAhead?.(requests);
    }
    #sendSigned(request, keys, signal) {
        const { method, key, query: asked = {}, headers: own, body } = request;
        const { protocol, path: bucketPath, host, session } = this.#route;
        const path = key === undefined ? bucketPath : objectPath(bucketPath, key);
        const query = queryString(asked);
        const length = body === undefined ? {} : { 'content-length': String(body.byteLength) };
        const unsigned = {
            method,
            path,
            query,
            headers: { host, 'user-agent': USER_AGENT, ...length, ...own },
            body,
            // As AWS's own tools do over TLS: a second hash would take half as long again as the MD5.
            signsBody: protocol === 'http:' || session !== undefined || !WITH_MD5.has(request.operation),
            tokenHeader: session ? 'x-amz-s3session-token' : 'x-amz-security-token',
        };
        const headers = this.#signer.sign(unsigned, keys, this.#clock.now());
        const target = query === '' ? path : `${path}?${query}`;
        return this.#transport({ method, path: target, headers, body }, signal, {
            maxBytes: MOST_BYTES[request.operation] ?? USUAL_BYTES,
            ...(AT_WORK.has(request.operation) && { idleMs: AT_WORK_MS }),
        });
    }
}

;// CONCATENATED MODULE: ./lib/s3/bucket-client.js





/**
 * Sends requests to one bucket, in the region where the bucket is. A wrong region is corrected once, for all
 * requests, when an answer shows it; nothing is asked before.
 */
class BucketClient {
    #target;
    #connection;
    #hooks;
    #credentials;
    #way;
    #correction;
    constructor(target, connection, hooks, credentials) {
        this.#credentials = credentials;
        this.#target = target;
        this.#connection = connection;
        this.#hooks = hooks;
    }
    /** Rejects with a `StoreError`, or with the signal's reason once that is aborted. */
    async send(request, signal) {
        signal.throwIfAborted();
        const { expectedBucketOwner: owner } = this.#connection;
        const owned = owner === undefined ? {} : { 'x-amz-expected-bucket-owner': owner };
        const whole = { ...request, headers: { ...request.headers, ...owned } };
        const used = await this.#connect(request.operation);
        try {
            return await this.#attempt(used, whole, signal);
        }
        catch (error) {
            const right = isAboutRegion(error, used) ? await this.#correct(used, error, signal) : undefined;
            if (right === undefined)
                throw error;
            return await this.#attempt(right, whole, signal);
        }
    }
    /** Opens connections for so many requests that are about to come, if one before them has looked for the way. */
    openAhead(requests) {
        const sender = this.#way?.then(way => way.sender);
        // If there is none, the requests say why.
        sender?.then(sender => sender?.openAhead(requests)).catch(() => { });
    }
    async #connect(operation) {
        try {
            this.#way ??= connect(this.#target, this.#connection, this.#credentials).then(connected => ({
                connected,
            }));
            return await this.#way;
        }
        catch (cause) {
            this.#way = undefined;
            const message = cause instanceof Error ? cause.message : String(cause);
            throw new store_error/* StoreError */.A(message, { operation, code: 'ConfigurationError', verdict: 'run', cause });
        }
    }
    /** The way in the right region; undefined if the one that was used is as right as can be known. */
    async #correct(used, error, signal) {
        this.#correction ??= this.#findRegion(used, error, signal);
        const right = await this.#correction;
        if (right === undefined)
            this.#correction = undefined;
        return right?.connected.place.region === used.connected.place.region ? undefined : right;
    }
    async #findRegion(used, error, signal) {
        const { region: from } = used.connected.place;
        const to = error.details.region ?? (await this.#askBucket(used, signal));
        if (to === undefined || to === from)
            return undefined;
        // The credentials are for every region: nothing is looked up twice.
        const place = { ...used.connected.place, region: to };
        const right = { connected: { ...used.connected, place } };
        this.#way = Promise.resolve(right);
        this.#hooks.onRegionCorrected?.({ from, to });
        return right;
    }
    /** HeadBucket says the region even where it refuses (301, 403). */
    async #askBucket(used, signal) {
        try {
            const request = { operation: 'HeadBucket', method: 'HEAD', headers: {} };
            const { headers } = await this.#attempt(used, request, signal);
            const region = headers['x-amz-bucket-region'];
            return typeof region === 'string' ? region : undefined;
        }
        catch (error) {
            if (error instanceof store_error/* StoreError */.A)
                return error.details.region;
            throw error;
        }
    }
    async #attempt(way, request, signal) {
        const { operation, key } = request;
        const identity = await this.#identify(way.connected, operation, signal);
        this.#hooks.onRequest?.();
        try {
            const sender = await this.#senderOf(way);
            return await sender.send(request, identity, signal);
        }
        catch (cause) {
            signal.throwIfAborted();
            throw cause instanceof store_error/* StoreError */.A ? cause : toStoreError(readThrown(cause), operation, key, cause);
        }
    }
    /** Asked for here to tell failures of the credentials from those of the bucket. */
    async #identify({ credentials }, operation, signal) {
        try {
            return await credentials();
        }
        catch (cause) {
            signal.throwIfAborted();
            throw toCredentialsError(cause, operation);
        }
    }
    async #senderOf(way) {
        const { connected } = way;
        way.sender ??= findRoute(this.#target.bucket, connected).then(route => new Sender(route, connected.transportTo(route), connected.clock));
        try {
            return await way.sender;
        }
        catch (error) {
            delete way.sender;
            throw error;
        }
    }
}
const REGION_CODES = new Set([
    'IllegalLocationConstraintException',
    'IncorrectEndpoint',
    'PermanentRedirect',
    'TemporaryRedirect',
]);
function isAboutRegion(error, used) {
    if (!(error instanceof store_error/* StoreError */.A))
        return false;
    const { code, status, region } = error.details;
    if (code === 'AuthorizationHeaderMalformed')
        return /region/i.test(error.message);
    return (REGION_CODES.has(code) ||
        status === 301 ||
        status === 307 ||
        (status === 400 && region !== undefined && region !== used.connected.place.region));
}

;// CONCATENATED MODULE: ./lib/s3/acl-support.js



/**
 * Whether the bucket is known to have ACLs disabled. A policy may forbid asking, and many stores do not answer;
 * then the first write tells.
 */
async function aclsAreDisabled({ target, connection, credentials }, hooks, signal) {
    const bucket = new BucketClient(target, connection, hooks, credentials);
    try {
        const answer = await bucket.send({
            operation: 'GetBucketOwnershipControls',
            method: 'GET',
            query: { ownershipControls: '' },
            headers: {},
        }, signal);
        const rules = parseXml(answer.body)?.children ?? [];
        return rules.some(rule => rule.textOf('ObjectOwnership') === 'BucketOwnerEnforced');
    }
    catch (error) {
        if (error instanceof store_error/* StoreError */.A)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/pace/lanes.js
var lanes = __nccwpck_require__(728);
;// CONCATENATED MODULE: ./lib/s3/key-deletes.js


/** Requests side by side in place of one for all. */
const LANES = 16;
/**
 * Deletes in bulk, except keys that a bulk delete cannot name. On a store that turns out not to support bulk
 * deletes (Google's until 2026, Alibaba's, older gateways), it deletes one by one from then on.
 */
class KeyDeletes {
    #ways;
    #knowsBulk = true;
    constructor(ways) {
        this.#ways = ways;
    }
    async delete(objects, signal) {
        if (!this.#knowsBulk)
            return this.#oneByOne(objects, signal);
        const inBulk = objects.filter(({ key }) => this.#ways.goesInBulk(key));
        const others = objects.filter(({ key }) => !this.#ways.goesInBulk(key));
        const failures = inBulk.length === 0 ? [] : await this.#inBulk(inBulk, signal);
        return [...failures, ...(await this.#oneByOne(others, signal))];
    }
    async #inBulk(objects, signal) {
        try {
            return await this.#ways.inBulk(objects, signal);
        }
        catch (error) {
            if (!isUnknownOperation(error))
                throw error;
            this.#knowsBulk = false;
            return this.#oneByOne(objects, signal);
        }
    }
    async #oneByOne(objects, signal) {
        const failures = [];
        await (0,lanes/* inLanes */.L)(Math.min(LANES, objects.length), objects, signal, async (object) => {
            failures.push(...(await this.#ways.one(object, signal)));
        });
        signal.throwIfAborted();
        return failures;
    }
}
const UNKNOWN_STATUS = [405, 501];
/** InvalidArgument: Google's, which took it for the creation of a bucket. */
const UNKNOWN_CODES = ['InvalidArgument', 'MethodNotAllowed', 'NotImplemented'];
function isUnknownOperation(error) {
    if (!(error instanceof store_error/* StoreError */.A))
        return false;
    const { status, code } = error.details;
    return UNKNOWN_STATUS.includes(status) || UNKNOWN_CODES.includes(code);
}

;// CONCATENATED MODULE: ./lib/s3/wire/bulk-delete.js






/** What XML 1.0 cannot express: a bulk delete with one of these fails as a whole. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
function canDeleteInBulk(key) {
    return !NOT_IN_XML.test(key);
}
function bulkDeleteRequest(deletes) {
    const objects = deletes
        .map(({ key, etag }) => `<Object><Key>${bulk_delete_escaped(key)}</Key>${ifMatch(etag)}</Object>`)
        .join('');
    const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${objects}<Quiet>true</Quiet></Delete>`);
    return {
        operation: 'DeleteObjects',
        method: 'POST',
        query: { delete: '' },
        headers: {
            'content-type': 'application/xml',
            // It must carry a digest, and this is the one every store knows.
            'content-md5': (0,external_node_crypto_.createHash)('md5').update(body).digest('base64'),
        },
        body,
    };
}
/** With the quotes that belong to an ETag, as LIST shows it. */
function ifMatch(etag) {
    return etag === undefined ? '' : `<ETag>${bulk_delete_escaped(`"${etag}"`)}</ETag>`;
}
/** The keys that were not removed. Throws a `StoreError` if the answer does not tell. */
function readDeleteFailures(answer) {
    const document = parseXml(answer.body);
    if (document?.name !== 'DeleteResult' && answer.body.length > 0) {
        throw toStoreError(refusal_unreadable(answer), 'DeleteObjects');
    }
    const requestId = requestIdIn(answer.headers);
    return (document?.children ?? [])
        .filter(({ name }) => name === 'Error')
        .map(error => toFailure(error, requestId))
        .filter(({ error }) => error.details.code !== 'NoSuchKey');
}
function toFailure(element, requestId) {
    const key = element.textOf('Key') ?? '';
    const code = element.textOf('Code') || 'Unknown';
    const error = new store_error/* StoreError */.A(element.textOf('Message') || code, {
        operation: 'DeleteObjects',
        verdict: verdictOf({ operation: 'DeleteObject', code, status: 400 }),
        code,
        key,
        ...(requestId !== undefined && { requestId }),
    });
    return { key, error };
}
/** A literal line break would arrive as a different one, or as a space. */
function bulk_delete_escaped(text) {
    return text.replace(/[&<>"'\r\n\u0085\u2028]/g, character => ENTITIES.get(character) ?? character);
}
const ENTITIES = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&apos;'],
    ['\r', '&#x0D;'],
    ['\n', '&#x0A;'],
    ['\u0085', '&#x85;'],
    ['\u2028', '&#x2028;'],
]);

// EXTERNAL MODULE: ./lib/s3/object-headers.js
var object_headers = __nccwpck_require__(1868);
;// CONCATENATED MODULE: ./lib/s3/wire/quotes.js
/**
 * An ETag without the quotes around it; empty for none. A copy: as a piece of an answer it would keep all of that in
 * memory.
 */
function withoutQuotes(etag) {
    if (etag === undefined)
        return '';
    const bytes = Buffer.from(etag);
    const start = etag.startsWith('"') ? 1 : 0;
    return bytes.toString('utf8', start, bytes.length - (etag.endsWith('"') ? 1 : 0));
}

;// CONCATENATED MODULE: ./lib/s3/wire/head.js


/** What the answer to a HEAD says of the object. */
function readHead({ headers }) {
    const text = textsOf(headers);
    const encryption = text('x-amz-server-side-encryption');
    return {
        size: Number(text('content-length') ?? 0) || 0,
        etag: withoutQuotes(text('etag')),
        lastModified: Date.parse(text('last-modified') ?? '') || 0,
        headers: objectHeadersIn(headers),
        checksums: checksumsIn(headers),
        ...(encryption && { encryption }),
    };
}
function textsOf(headers) {
    return name => {
        const value = headers[name];
        return Array.isArray(value) ? value.join(', ') : value;
    };
}
function objectHeadersIn(headers) {
    const text = textsOf(headers);
    const texts = object_headers/* TEXT_HEADERS */.S.flatMap(({ field, http }) => {
        const value = text(http.toLowerCase());
        return value === undefined ? [] : [[field, value]];
    });
    const metadata = Object.keys(headers)
        .filter(name => name.startsWith(object_headers/* METADATA_PREFIX */.z))
        .map(name => [name.slice(object_headers/* METADATA_PREFIX */.z.length), text(name) ?? '']);
    return {
        // What S3 itself takes where nothing was sent.
        contentType: 'binary/octet-stream',
        ...Object.fromEntries(texts),
        ...(metadata.length > 0 && { metadata: Object.fromEntries(metadata) }),
    };
}
const ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'];
/** Those of the whole object. One made of the checksums of parts says so, or ends in `-` and their number. */
function checksumsIn(headers) {
    const text = textsOf(headers);
    if (text('x-amz-checksum-type') === 'COMPOSITE')
        return [];
    return ALGORITHMS.flatMap(algorithm => {
        const value = text(`x-amz-checksum-${algorithm.toLowerCase()}`);
        return value === undefined || value.includes('-') ? [] : [{ algorithm, value }];
    });
}

;// CONCATENATED MODULE: ./lib/s3/wire/contents.js

const START = '<Contents>';
const END = '</Contents>';
/**
 * Takes the entries out of a listing as every store writes it: one after the other, without comments or attributes. That
 * takes a third of the time of a parser, and is most of what a large bucket costs.
 * @returns undefined for any other document, which the parser may read
 */
function takeContents(bytes) {
    // A character a byte: what is found in it is at the same place in the bytes.
    const text = bytes.toString('latin1');
    const first = text.indexOf(START);
    if (first === -1 || text.includes('<!'))
        return undefined;
    const entries = [];
    let at = first;
    while (text.startsWith(START, at)) {
        const end = text.indexOf(END, at);
        if (end === -1)
            return undefined;
        entries.push(entryIn(text.slice(at, end), bytes, at));
        at = end + END.length;
        while (text[at] === '\n' || text[at] === ' ' || text[at] === '\r' || text[at] === '\t')
            at += 1;
    }
    // Something is in between: it is another kind of document.
    if (text.includes(START, at))
        return undefined;
    return { entries, rest: Buffer.concat([bytes.subarray(0, first), bytes.subarray(at)]) };
}
function entryIn(entry, bytes, at) {
    const inBytes = (name) => {
        const [start, end] = placeOf(name, entry);
        // Not a piece of the text, which would keep all of it in memory.
        return start === 0 ? undefined : decoded(bytes.toString('utf8', at + start, at + end));
    };
    const inText = (name) => {
        const [start, end] = placeOf(name, entry);
        return start === 0 ? undefined : decoded(entry.slice(start, end));
    };
    return {
        key: inBytes('Key'),
        etag: inBytes('ETag'),
        size: inText('Size'),
        lastModified: inText('LastModified'),
        storageClass: inBytes('StorageClass'),
    };
}
/** Where the text of an element begins and ends; 0 where there is none. */
function placeOf(name, entry) {
    const found = entry.indexOf(`<${name}>`);
    if (found === -1)
        return [0, 0];
    const start = found + name.length + 2;
    const end = entry.indexOf('<', start);
    return end === -1 ? [0, 0] : [start, end];
}

;// CONCATENATED MODULE: ./lib/s3/wire/listing.js







function listRequest(prefix, from, delimiter) {
    return {
        operation: 'ListObjectsV2',
        method: 'GET',
        query: {
            'list-type': '2',
            'encoding-type': 'url',
            prefix,
            ...(delimiter !== undefined && { delimiter }),
            ...(from !== undefined && 'token' in from && { 'continuation-token': from.token }),
            ...(from !== undefined && 'after' in from && { 'start-after': from.after }),
        },
        headers: {},
    };
}
/**
 * Throws a `StoreError` if the answer is no listing: some pages answer 200 to everything. So does a store that ignores
 * the prefix, folds case or trims slashes: what it shows is not what may be compared with a site, let alone deleted.
 */
function readListing(answer, prefix) {
    const contents = takeContents(answer.body);
    const document = parseXml(contents?.rest ?? answer.body);
    if (document === undefined && answer.body.length > 0)
        throw toStoreError(refusal_unreadable(answer), 'ListObjectsV2');
    const page = document && toPage(document, contents?.entries ?? entriesIn(document));
    if (page === undefined)
        throw unexpected('the answer is not a listing of a bucket');
    const isStrange = (key) => !key.startsWith(prefix);
    const stranger = page.objects.find(({ key }) => isStrange(key))?.key ?? page.folders?.find(isStrange);
    if (stranger !== undefined)
        throw unexpected(`the listing of ${(0,quote/* quote */.h)(prefix)} shows ${(0,quote/* quote */.h)(stranger)}, which is not below it. Nothing it says can be relied on`);
    return page;
}
function unexpected(message) {
    return new store_error/* StoreError */.A(message, { operation: 'ListObjectsV2', code: 'UnexpectedAnswer', verdict: 'run' });
}
function toPage(document, entries) {
    const isTruncated = document.textOf('IsTruncated')?.trim();
    if (isTruncated === undefined)
        return undefined;
    const isEncoded = document.textOf('EncodingType') === 'url';
    const objects = [];
    for (const entry of entries) {
        const object = toObject(entry, isEncoded);
        if (object === undefined)
            return undefined;
        objects.push(object);
    }
    const folders = foldersIn(document, isEncoded);
    if (folders === undefined)
        return undefined;
    const shown = { objects, ...(folders.length > 0 && { folders }) };
    if (isTruncated !== 'true')
        return shown;
    const next = nextIn(document, isEncoded) ?? behind(objects.at(-1)?.key ?? folders.at(-1));
    return next && { ...shown, next };
}
/** Undefined if one of them cannot be read. */
function foldersIn(document, isEncoded) {
    const folders = [];
    for (const element of document.children) {
        if (element.name !== 'CommonPrefixes')
            continue;
        const folder = element.textOf('Prefix');
        const whole = folder !== undefined && isEncoded ? decodeKey(folder) : folder;
        if (!whole)
            return undefined;
        folders.push(whole);
    }
    return folders;
}
/** Some stores answer as the first version of LIST did. */
function nextIn(document, isEncoded) {
    const token = document.textOf('NextContinuationToken');
    if (token)
        return { token };
    const marker = document.textOf('NextMarker');
    const after = marker && isEncoded ? decodeKey(marker) : marker;
    return after ? { after } : undefined;
}
/** And some say only that there is more. */
function behind(last) {
    return last === undefined ? undefined : { after: last };
}
function* entriesIn(document) {
    for (const element of document.children) {
        if (element.name !== 'Contents')
            continue;
        yield {
            key: element.textOf('Key'),
            size: element.textOf('Size'),
            etag: element.textOf('ETag'),
            lastModified: element.textOf('LastModified'),
            storageClass: element.textOf('StorageClass'),
        };
    }
}
function toObject(entry, isEncoded) {
    const { key, size, etag, lastModified, storageClass } = entry;
    const whole = key !== undefined && isEncoded ? decodeKey(key) : key;
    if (!whole)
        return undefined;
    return {
        key: whole,
        size: toSize(size),
        etag: withoutQuotes(etag),
        lastModified: Date.parse(lastModified ?? '') || 0,
        ...(storageClass && { storageClass: once(storageClass) }),
    };
}
const classes = new Map();
/** All objects of a storage class have one text, though each has its own in the answer. */
function once(storageClass) {
    const known = classes.get(storageClass) ?? storageClass;
    classes.set(storageClass, known);
    return known;
}
/** If it is not a number of bytes, it is 0, which matches no file with content. */
function toSize(text) {
    const size = Number(text);
    return Number.isSafeInteger(size) && size > 0 ? size : 0;
}
/** S3 writes a space as `+`, others as `%20`; all write a plus as `%2B`. Undefined if it is not encoded in UTF-8. */
function decodeKey(key) {
    if (!/[%+]/.test(key))
        return key;
    try {
        return decodeURIComponent(key.replaceAll('+', '%20'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/s3/wire/object-xml.js





/** The ETag that the answer to a copy, or to the end of an upload, has in its body. */
function readEtag(answer, operation, key) {
    return withoutQuotes(documentIn(answer, operation, key).textOf('ETag'));
}
function readUploadId(answer, key) {
    const operation = 'CreateMultipartUpload';
    const id = documentIn(answer, operation, key).textOf('UploadId');
    if (id)
        return id;
    throw new store_error/* StoreError */.A('the answer names no upload', {
        operation,
        code: 'UnexpectedAnswer',
        verdict: 'run',
        key,
    });
}
function documentIn(answer, operation, key) {
    const document = parseXml(answer.body);
    if (document === undefined || document.name === 'Error')
        throw toStoreError(refusal_unreadable(answer), operation, key);
    return document;
}
/** What completes an upload: its parts, in their order. */
function partsXml(parts) {
    const inOrder = parts.toSorted((a, b) => a.number - b.number);
    const rows = inOrder.map(({ number, etag }) => `<Part><ETag>&quot;${etag.replace(/[<&]/g, '')}&quot;</ETag><PartNumber>${number}</PartNumber></Part>`);
    return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${rows.join('')}</CompleteMultipartUpload>`);
}

// EXTERNAL MODULE: ./lib/s3/write-headers.js
var write_headers = __nccwpck_require__(9854);
;// CONCATENATED MODULE: ./lib/s3/s3-store.js











/** The bucket on S3, or on a store that speaks like it. Each call is one attempt: see retry.ts. */
function createS3Store(config, hooks = {}) {
    return new S3Store(config, hooks);
}
class S3Store {
    #bucket;
    #target;
    #deletes = new KeyDeletes({
        goesInBulk: canDeleteInBulk,
        inBulk: (objects, signal) => this.#deleteInBulk(objects, signal),
        one: (object, signal) => this.#deleteOne(object, signal),
    });
    constructor({ target, connection, credentials }, hooks) {
        this.#bucket = new BucketClient(target, connection, hooks, credentials);
        this.#target = target;
    }
    openAhead(requests) {
        this.#bucket.openAhead(requests);
    }
    async listPage(prefix, from, signal, delimiter) {
        return readListing(await this.#bucket.send(listRequest(prefix, from, delimiter), signal), prefix);
    }
    async head(key, signal) {
        const headers = { 'x-amz-checksum-mode': 'ENABLED' };
        return readHead(await this.#bucket.send({ operation: 'HeadObject', method: 'HEAD', key, headers }, signal));
    }
    async get(key, signal) {
        const request = { operation: 'GetObject', method: 'GET', key, headers: {} };
        const { headers, body } = await this.#bucket.send(request, signal);
        const lastModified = Date.parse(headers['last-modified'] ?? '') || 0;
        return { bytes: body, etag: withoutQuotes(headers['etag']), lastModified };
    }
    async put({ key, body, md5, headers, options, condition }, signal) {
        this.#assertBelow('PutObject', [key]);
        const request = {
            operation: 'PutObject',
            method: 'PUT',
            key,
            headers: {
                ...(0,write_headers/* writeHeaders */.K)(headers, options),
                'content-md5': toBase64(md5),
                ...conditionHeaders(condition),
            },
            body,
        };
        const answer = await this.#bucket.send(request, signal);
        return { etag: withoutQuotes(answer.headers['etag']) };
    }
    async copyOntoItself({ key, etag, headers, options, condition }, signal) {
        const operation = 'CopyObject';
        this.#assertBelow(operation, [key]);
        const request = {
            operation,
            method: 'PUT',
            key,
            headers: {
                ...(0,write_headers/* writeHeaders */.K)(headers, options),
                'x-amz-copy-source': copySource(this.#target.bucket, key),
                'x-amz-copy-source-if-match': `"${etag}"`,
                'x-amz-metadata-directive': 'REPLACE',
                ...(headers.tags && { 'x-amz-tagging-directive': 'REPLACE' }),
                ...conditionHeaders(condition),
            },
        };
        return { etag: readEtag(await this.#bucket.send(request, signal), operation, key) };
    }
    async delete(objects, signal) {
        this.#assertBelow('DeleteObjects', objects.map(({ key }) => key));
        return this.#deletes.delete(objects, signal);
    }
    async #deleteInBulk(objects, signal) {
        return readDeleteFailures(await this.#bucket.send(bulkDeleteRequest(objects), signal));
    }
    async #deleteOne({ key, etag }, signal) {
        const headers = conditionHeaders(etag === undefined ? undefined : { ifMatch: etag });
        try {
            await this.#bucket.send({ operation: 'DeleteObject', method: 'DELETE', key, headers }, signal);
            return [];
        }
        catch (error) {
            if (!(error instanceof store_error/* StoreError */.A) || error.details.verdict === 'run')
                throw error;
            return error.details.code === 'NoSuchKey' ? [] : [{ key, error }];
        }
    }
    async startUpload({ key, headers, options }, signal) {
        this.#assertBelow('CreateMultipartUpload', [key]);
        const request = {
            operation: 'CreateMultipartUpload',
            method: 'POST',
            key,
            query: { uploads: '' },
            headers: (0,write_headers/* writeHeaders */.K)(headers, options),
        };
        return { key, id: readUploadId(await this.#bucket.send(request, signal), key) };
    }
    async uploadPart({ key, id }, number, body, md5, signal) {
        const request = {
            operation: 'UploadPart',
            method: 'PUT',
            key,
            query: { partNumber: String(number), uploadId: id },
            headers: { 'content-md5': toBase64(md5) },
            body,
        };
        const answer = await this.#bucket.send(request, signal);
        return { number, etag: withoutQuotes(answer.headers['etag']) };
    }
    async completeUpload({ key, id }, parts, signal, condition) {
        const operation = 'CompleteMultipartUpload';
        const request = {
            operation,
            method: 'POST',
            key,
            query: { uploadId: id },
            headers: { 'content-type': 'application/xml', ...conditionHeaders(condition) },
            body: partsXml(parts),
        };
        return { etag: readEtag(await this.#bucket.send(request, signal), operation, key) };
    }
    async abortUpload({ key, id }, signal) {
        try {
            const query = { uploadId: id };
            await this.#bucket.send({ operation: 'AbortMultipartUpload', method: 'DELETE', key, query, headers: {} }, signal);
        }
        catch (error) {
            // Already gone: this was repeated after its answer was lost.
            if (!(error instanceof store_error/* StoreError */.A && error.details.code === 'NoSuchUpload'))
                throw error;
        }
    }
    /** A last check, whatever went wrong before: nothing outside the target is written or deleted. */
    #assertBelow(operation, keys) {
        const { prefix } = this.#target;
        const key = keys.find(key => !key.startsWith(prefix));
        if (key === undefined)
            return;
        const message = `${(0,quote/* quote */.h)(key)} is not below ${(0,quote/* quote */.h)(prefix)}, so it is left alone`;
        throw new store_error/* StoreError */.A(message, { operation, key, code: 'OutsideTarget', verdict: 'run' });
    }
}
function conditionHeaders(condition) {
    if (condition === undefined)
        return {};
    return 'ifMatch' in condition
        ? { 'if-match': `"${condition.ifMatch}"` }
        : { 'if-none-match': condition.ifNoneMatch };
}
function toBase64(hex) {
    return Buffer.from(hex, 'hex').toString('base64');
}

;// CONCATENATED MODULE: ./lib/flow/connections.js








/** The connections to the services that a run uses. */
class Connections {
    store;
    /** Absent: no record is kept. */
    recordStore;
    limiter;
    #config;
    #credentials;
    #retry;
    #listener;
    #retries = new Map();
    #requests = 0;
    #throttledAt;
    #accessKeyId;
    #cloudFront;
    constructor(config, retry, environment, listener) {
        const { concurrency } = config.connection;
        this.#config = config;
        this.#retry = retry;
        this.#listener = listener;
        this.limiter = (0,limiter/* createLimiter */.z)(concurrency === undefined ? {} : { max: concurrency });
        const request = { ...config, sessionPolicies: (role) => sessionPolicies(config, role) };
        const provider = credentialsProvider(request, environment, listener);
        this.#credentials = async () => {
            const identity = await provider();
            this.#accessKeyId = identity.accessKeyId;
            return identity;
        };
        const unusable = (0,proxies/* proxyWarning */.tg)(environment);
        if (unusable !== undefined)
            listener.warn(unusable);
        const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = environment;
        const readable = plainHttpWarning(config.connection.endpoint ?? (AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL));
        if (readable !== undefined)
            listener.warn(readable);
        this.store = this.#connect(config.target);
        this.recordStore = this.#connectRecord();
    }
    /** Sent to stores so far, retries counted. */
    get requests() {
        return this.#requests;
    }
    /** How often requests were retried, by error code. */
    get retries() {
        return this.#retries;
    }
    /** When a store last asked to slow down, as `performance.now()` counts. */
    get throttledAt() {
        return this.#throttledAt;
    }
    /** Of the identity that signs, once something was signed. */
    get accessKeyId() {
        return this.#accessKeyId;
    }
    /** Of the record, if there is one below the prefix. */
    get recordKey() {
        return this.recordStore?.isElsewhere === false ? this.recordStore.key : undefined;
    }
    /** Loaded only where there is something to invalidate. */
    connectCloudFront() {
        this.#cloudFront ??= this.#loadCloudFront();
        return this.#cloudFront;
    }
    /** Whether the target is known not to accept ACLs. One request. */
    aclsAreDisabled(signal) {
        const { target, connection } = this.#config;
        const place = { target, connection, credentials: this.#credentials };
        return aclsAreDisabled(place, { onRequest: () => this.#count() }, signal);
    }
    #count() {
        this.#requests += 1;
    }
    async #loadCloudFront() {
        const { connectCloudFront } = await Promise.all(/* import() */[__nccwpck_require__.e(542), __nccwpck_require__.e(861), __nccwpck_require__.e(169), __nccwpck_require__.e(942)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3942));
        const region = this.#config.connection.region?.name;
        return connectCloudFront({ region, credentials: this.#credentials });
    }
    #connect(target) {
        const { connection } = this.#config;
        const hooks = {
            onRequest: () => this.#count(),
            onRegionCorrected: (change) => this.#tellOfRegion(target, change),
        };
        const s3 = createS3Store({ target, connection, credentials: this.#credentials }, hooks);
        return retrying(s3, this.#retry, {
            onRetry: (error, attempt, waitMs) => {
                const { operation, key = '', code, verdict } = error.details;
                this.#retries.set(code, (this.#retries.get(code) ?? 0) + 1);
                if (verdict === 'throttled')
                    this.#throttledAt = performance.now();
                if (verdict === 'throttled' || code === 'ECONNRESET')
                    this.limiter.throttled();
                const again = `attempt ${attempt}, again in ${Math.round(waitMs)} ms`;
                this.#listener.debug(`${operation} ${key}: ${code}: ${error.message} (${again})`);
            },
        });
    }
    #connectRecord() {
        const { target } = this.#config;
        const place = this.#config.command === 'list' ? undefined : this.#config.record;
        if (place === undefined)
            return undefined;
        const { bucket = target.bucket, key } = place;
        const isElsewhere = bucket !== target.bucket || !key.startsWith(target.prefix);
        // Elsewhere it is all that may be written.
        const store = isElsewhere ? this.#connect({ bucket, prefix: key }) : this.store;
        return { store, bucket, key, isElsewhere };
    }
    #tellOfRegion({ bucket }, { from, to }) {
        const { target, connection } = this.#config;
        const text = `The bucket ${bucket} is in ${to}, not in ${from}.`;
        if (bucket === target.bucket && connection.region?.from === 'input')
            this.#listener.warn(`${text} Set the input region to ${to}.`);
        else
            this.#listener.debug(text);
    }
}

// EXTERNAL MODULE: ./lib/s3/errors/advice.js + 2 modules
var advice = __nccwpck_require__(63);
;// CONCATENATED MODULE: ./lib/flow/explain.js

/** Explains, using what the config says about the requests. */
function explainer(config) {
    const { target, connection, credentials } = config;
    const { region, ...others } = connection;
    const write = config.command === 'deploy' ? { write: config.write } : {};
    const role = credentials.roles.at(-1);
    const common = { ...others, ...write, ...(region && { region: region.name }), ...(role && { role }) };
    return (error, bucket = target.bucket) => (0,advice/* advise */.T)(error, { ...(bucket === target.bucket ? target : { bucket }), ...common });
}

;// CONCATENATED MODULE: ./lib/flow/timings.js
/** How long each phase took. */
class Timings {
    #started = performance.now();
    #phases = new Map();
    /** Measures a phase. Phases may overlap. */
    async timed(phase, work) {
        const from = performance.now();
        try {
            return await work;
        }
        finally {
            const before = this.#phases.get(phase) ?? 0;
            this.#phases.set(phase, before + performance.now() - from);
        }
    }
    get phases() {
        return [...this.#phases].map(([phase, ms]) => ({ phase, ms }));
    }
    /** Milliseconds since the run began. */
    get elapsedMs() {
        return performance.now() - this.#started;
    }
}

;// CONCATENATED MODULE: ./lib/flow/session.js




function openSession(config, host, signal, { now = Date.now, environment = process.env, retry = RETRY_POLICY, relay = plan => plan }) {
    const timings = new Timings();
    const warnings = [];
    const warn = (text, place) => {
        warnings.push(text);
        host.warning(text, place);
    };
    const listener = {
        warn,
        mask: (secret) => host.mask(secret),
        debug: (text) => host.debug(text),
        idToken: host.idToken,
    };
    const connections = new Connections(config, retry, environment, listener);
    return {
        host,
        signal,
        now,
        environment,
        connections,
        timings,
        explain: explainer(config),
        relay,
        warn,
        warnings,
    };
}

// EXTERNAL MODULE: ./lib/local/digest-parts.js + 1 modules
var digest_parts = __nccwpck_require__(129);
// EXTERNAL MODULE: ./lib/local/kept-bodies.js
var kept_bodies = __nccwpck_require__(9430);
// EXTERNAL MODULE: ./lib/pace/time-slices.js
var time_slices = __nccwpck_require__(1972);
// EXTERNAL MODULE: ./lib/names/content-type.js
var content_type = __nccwpck_require__(3582);
;// CONCATENATED MODULE: ./lib/local/html-start.js
/** Bytes from a file's start in which an HTML document shows itself, comments included. */
const HTML_START = 4096;
/** Bytes from a file's start in which the HTML standard looks for an encoding. */
const ENCODING_START = 1024;
/** What may stand before a document: blanks, comments, an XML declaration. */
const PREAMBLE = /^(\s+|<!--[\s\S]*?-->|<\?xml[^>]*>)/;
const DOCUMENT = /^<(!doctype\s+html|html|head|body|title)[\s>]/i;
const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
/** Whether a file begins as an HTML document does: as browsers sniff, but without their guesses at single tags. */
function looksLikeHtml(bytes) {
    let rest = bytes.toString('utf8', 0, HTML_START).replace(/^\ufeff/, '');
    for (let before = PREAMBLE.exec(rest); before !== null; before = PREAMBLE.exec(rest)) {
        rest = rest.slice(before[0].length);
    }
    return DOCUMENT.test(rest);
}
/**
 * The encoding that an HTML document declares for itself, in lower case, if it is not UTF-8. A header would overrule
 * the declaration. UTF-16 in a `<meta>` means UTF-8 (HTML standard, 13.2.3.2): what can be read so is not UTF-16.
 */
function declaredCharset(bytes) {
    if (bytes.subarray(0, 3).equals(UTF8_MARK))
        return undefined;
    const start = bytes.toString('latin1', 0, ENCODING_START).replace(/<!--[\s\S]*?-->/g, '');
    const charset = META.exec(start)?.[1]?.toLowerCase();
    return charset === undefined || /^(utf-?8|utf-?16.*)$/.test(charset) ? undefined : charset;
}
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

;// CONCATENATED MODULE: ./lib/local/secret-content.js
/** Bytes that have to be seen at once: a key's header with the start of its body, or a token. */
const LONGEST_SECRET = 2048;
/** Whether bytes hold what must not be published. */
function secretIn(bytes) {
    const text = textOf(bytes);
    if (!mayHoldSecret(text))
        return undefined;
    if (holdsPrivateKey(text))
        return 'private-key';
    return holdsToken(text) ? 'token' : undefined;
}
/** What every secret begins with or holds. */
const SIGN = /PRIVATE KEY|gh[oprsu]_|hub_pat_|A[KS]IA|npm_|xox[a-z]|xapp-|slack\.com|PuTTY-User-Key/;
/**
 * The same with anything before the short ones, so that the fifth character is a rare one wherever a sign is. V8 goes
 * by that, and takes 13 ms instead of 34 for a site of 26 MB. Written as `.{4}` it takes fifty times as long.
 */
const SIGN_BEHIND = /PRIVATE KEY|.gh[oprsu]_|.hub_pat_|.A[KS]IA|.npm_|..xox[a-z]|....xapp-|PuTTY-User-Key|slack\.com/s;
/** Characters in which a short sign begins before anything that is asked for before it. */
const secret_content_START = 8;
/** Whether any sign of a secret is in the text: one pass rules out nearly all files. */
function mayHoldSecret(text) {
    return SIGN_BEHIND.test(text) || SIGN.test(text.slice(0, secret_content_START));
}
const UTF16_KEY = Buffer.from('PRIVATE KEY', 'utf16le').subarray(0, -1);
/** Of either byte order: by its mark, or by what is looked for. */
function isUtf16(bytes) {
    const mark = bytes.length >= 2 ? bytes.readUInt16BE() : 0;
    return mark === 0xfffe || mark === 0xfeff || (bytes.includes(0) && bytes.includes(UTF16_KEY));
}
/** In one letter a byte. UTF-16 loses its zeros. */
function textOf(bytes) {
    const text = bytes.toString('latin1');
    return isUtf16(bytes) ? text.replaceAll('\0', '') : text;
}
const KEY_HEADER = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d/g;
/** Letters of Base64 that make a body: an Ed25519 key, the shortest, has 64. */
const SHORTEST_BODY = 60;
/** A header alone shows what a key looks like; documentation has many. */
function holdsPrivateKey(text) {
    for (const { 0: header, index } of text.matchAll(KEY_HEADER)) {
        const end = index + header.length;
        if (header.startsWith('PuTTY'))
            return true;
        // Up to the next line of dashes, so that none of a thousand headers is read a thousand times.
        const [inside = ''] = text.slice(end, end + LONGEST_SECRET).split('-----', 1);
        const [body = ''] = /^[A-Za-z0-9+/=]*/.exec(base64In(inside)) ?? [];
        if (body.length >= SHORTEST_BODY && isRandom(body.slice(0, SHORTEST_BODY)))
            return true;
    }
    return false;
}
/** Without what stands around the letters: quotes of a program, tags of a page, and the headers of the key itself. */
function base64In(text) {
    return text
        .replace(/\\+[rnt]/g, '\n')
        .replace(/^[A-Za-z-]{1,30}: .*$/gm, '')
        .replace(/<[^<>]{0,200}>|&#?\w{1,10};|[\s"'`,]|(?<=["'`]\s{0,40})\+/g, '');
}
/** Forms of tokens. */
const TOKENS = [
    /(?<![A-Za-z0-9_])gh[oprsu]_[A-Za-z0-9]{36}/g,
    // Those of a job have had some 520 characters since 2026.
    /(?<![A-Za-z0-9_])ghs_[A-Za-z0-9._-]{36,1000}/g,
    /(?<![A-Za-z0-9_])github_pat_[A-Za-z0-9_]{60,120}/g,
    /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g,
    /(?<![A-Za-z0-9])xox[abeoprs]-(?:\d+-)?\d{6,}-[A-Za-z0-9-]{16,250}/g,
    /(?<![A-Za-z0-9])xapp-\d-[A-Z0-9]{8,}-\d{6,}-[a-f0-9]{40,80}/g,
    /hooks\.slack\.com\/services\/T[A-Z0-9]{6,14}\/B[A-Z0-9]{6,14}\/[A-Za-z0-9]{20,32}/g,
    // A URL that was signed holds the id of the key, as it must. One behind `=` alone is a setting.
    /(?<![A-Za-z0-9/+_-]|Credential[=":\s]{1,8}|(?:[?&;]|\\u0026)AWSAccessKeyId=)A[KS]IA[A-Z0-9]{16}(?![A-Za-z0-9/+=_-])/g,
];
function holdsToken(text) {
    return TOKENS.some(form => [...text.matchAll(form)].some(([token]) => !isPlaceholder(token)));
}
/** As documentation has them: `AKIAIOSFODNN7EXAMPLE`, `ghp_xxxxxxxx…`, `.ghs_a-long-name-of-a-class`. */
function isPlaceholder(token) {
    if (/EXAMPLE|example|your|XXXX|xxxx|0{6}/.test(token))
        return true;
    const random = token.slice(token.length / 3);
    return new Set(random).size < 5 || !(/[A-Z]/.test(token) || /\d/.test(random));
}
/** Whether nobody typed it: of many different letters, not one after the other. */
function isRandom(body) {
    return new Set(body).size >= 12 && !/abcdefg|1234567|ABCDEFG/.test(body);
}

;// CONCATENATED MODULE: ./lib/local/publish-gate.js

/** Whether the bytes of a file, from its start on, must not be published. */
function inspectContent(path, bytes) {
    if (isLfsPointer(bytes))
        return { path, secret: 'lfs-pointer' };
    const secret = secretIn(bytes);
    return secret && { path, secret };
}
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1');
function isLfsPointer(bytes) {
    const end = bytes[LFS_POINTER.length];
    const isLine = end === undefined || end === 0x0a || end === 0x0d;
    return isLine && bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER);
}
const LEAVE_OUT = 'Add them to exclude or, if they are meant to be public, to allow.';
const TEXTS = {
    repository: {
        what: 'of a repository (.git, .svn, .hg): its whole history, and the token that checkout may leave in .git',
        hint: `Deploy the folder that the build writes to. ${LEAVE_OUT}`,
    },
    env: { what: 'named .env, .env.* or .envrc, the usual place of secrets', hint: LEAVE_OUT },
    credentials: {
        what: 'where credentials are kept, as in .aws, .ssh, .docker, .npmrc, .netrc or .htpasswd',
        hint: LEAVE_OUT,
    },
    terraform: { what: "with Terraform's state, which holds secrets as plain text", hint: LEAVE_OUT },
    github: { what: 'of .github, which is meant for GitHub', hint: LEAVE_OUT },
    'node-modules': {
        what: 'in node_modules at the top of the source',
        hint: `Deploy the folder that the build writes to. ${LEAVE_OUT}`,
    },
    'private-key': { what: 'with a private key', hint: LEAVE_OUT },
    token: {
        what: 'with an access token of GitHub, AWS, npm or Slack',
        hint: `Revoke the token if it was ever published. ${LEAVE_OUT}`,
    },
    'lfs-pointer': {
        what: 'with a Git LFS pointer in place of the content',
        hint: 'Give actions/checkout `lfs: true`, or run `git lfs pull` before the build.',
    },
};
/** One refusal for each kind, with the folders and files concerned. */
function refusalsOf(findings) {
    const kinds = Map.groupBy(findings, ({ secret }) => secret);
    return [...kinds].map(([secret, found]) => {
        const { what, hint } = TEXTS[secret];
        const files = found.length === 1 ? '1 file' : `${found.length} files`;
        const paths = [...new Set(found.map(({ folder, path }) => folder ?? path))];
        return { problem: `The source has ${files} ${what}.`, hint, paths };
    });
}

// EXTERNAL MODULE: ./lib/local/read-only.js
var read_only = __nccwpck_require__(2482);
;// CONCATENATED MODULE: ./lib/local/search-large.js



const CHUNK = 256 * 1024;
/** Pictures, films and archives are searched up to here, in bytes: nobody pastes a key behind that. */
const MOST_OF_BINARY = 16 * 1024 * 1024;
const room = Buffer.allocUnsafeSlow(LONGEST_SECRET + CHUNK);
/** How much of a file is searched for secrets, in bytes: all of it, if it is text. */
function searchedBytes(start, size) {
    return start.includes(0) && !isUtf16(start) ? Math.min(size, MOST_OF_BINARY) : size;
}
/**
 * Searches a file piece by piece. Keeps the event loop turning.
 * @param file absolute path
 * @param most bytes from the start
 */
async function secretInFile(file, most, slices) {
    const descriptor = (0,external_node_fs_.openSync)(file, read_only/* READ_ONLY */.s);
    try {
        /** Bytes at the start of `room` that were searched before, and may hold the start of a secret. */
        let kept = 0;
        for (let at = 0; at < most;) {
            const count = (0,external_node_fs_.readSync)(descriptor, room, kept, Math.min(CHUNK, most - at), at);
            if (count === 0)
                return undefined;
            at += count;
            const secret = secretIn(room.subarray(0, kept + count));
            if (secret !== undefined)
                return secret;
            const end = kept + count;
            kept = Math.min(LONGEST_SECRET, end);
            room.copyWithin(0, end - kept, end);
            if (slices.over)
                await slices.next();
        }
        return undefined;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

// EXTERNAL MODULE: ./lib/local/trouble.js
var trouble = __nccwpck_require__(9840);
;// CONCATENATED MODULE: ./lib/local/inspect.js








/** Files up to this size, in bytes, are read and hashed at once. */
const LARGEST_AT_ONCE = 64 * 1024;
/** Room for the content of the file at hand, so that reading thousands makes no garbage. */
const inspect_room = Buffer.allocUnsafeSlow(LARGEST_AT_ONCE);
/**
 * Opens a file and learns what the deploy has to know of it before any request. Synchronous: for small files
 * that takes a third of the time of the thread pool.
 * @param kept gets the content of a small file, as far as it has room
 */
function inspectFile(found, kept) {
    try {
        // Another file may have taken its place, or a link that of a folder on the way to it.
        return inspectOpened(found, kept) ?? 'changed';
    }
    catch (error) {
        return (0,trouble/* troubleOf */.L)(error);
    }
}
function inspectOpened({ path, file }, kept) {
    const descriptor = (0,external_node_fs_.openSync)(file, read_only/* READ_ONLY */.s);
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile() || external_node_fs_.realpathSync.native(file) !== file)
            return undefined;
        const size = asSmallInteger(stats.size);
        const stamp = { mtimeMs: stats.mtimeMs, dev: asSmallInteger(stats.dev), ino: asSmallInteger(stats.ino) };
        const known = { size, stamp };
        const bytes = readStart(descriptor, stats);
        if (!bytes)
            return undefined;
        const hints = typeHints(path, bytes);
        if (size > LARGEST_AT_ONCE)
            return { ...known, ...hints, unsearched: searchedBytes(bytes, size) };
        const finding = inspectContent(path, bytes);
        const md5 = (0,external_node_crypto_.hash)('md5', bytes);
        kept?.keep(md5, bytes);
        return { ...known, md5, ...hints, ...(finding && { finding }) };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** The same number. The file system's are doubles, and V8 keeps each in 16 bytes of its own unless it is a small integer. */
function asSmallInteger(number) {
    const integer = number | 0;
    return integer === number ? integer : number;
}
/** The bytes at the start; undefined if the file is shorter than `stats` says. */
function readStart(descriptor, stats) {
    const length = Math.min(stats.size, LARGEST_AT_ONCE);
    let filled = 0;
    while (filled < length) {
        const count = (0,external_node_fs_.readSync)(descriptor, inspect_room, filled, length - filled, filled);
        if (count === 0)
            return undefined;
        filled += count;
    }
    return inspect_room.subarray(0, length);
}
/** What tells the type of a file beyond its name. */
function typeHints(path, bytes) {
    const extension = (0,content_type/* extensionOf */.je)(path);
    const isHtml = extension === '' ? looksLikeHtml(bytes) : /^html?$/.test(extension);
    const charset = isHtml ? declaredCharset(bytes) : undefined;
    return {
        ...(extension === '' && { looksLikeHtml: isHtml }),
        ...(charset !== undefined && { charset }),
    };
}

// EXTERNAL MODULE: ./lib/local/thread.js
var thread = __nccwpck_require__(4139);
;// CONCATENATED MODULE: ./lib/local/inspect-files.js


/** Fewer files are inspected before a thread has earned its start. */
const WORTH_A_THREAD = 3_000;
/** Files that a thread is given at a time: some milliseconds of work. */
const BATCH = 48;
/** The next batch waits in the thread while the main one is busy. */
const BATCHES_AHEAD = 2;
/**
 * Inspects files on this thread and, where they are many, on the spare ones.
 * @param threads how many may help
 * @param entry what a thread runs
 * @returns what was learned of each, in the order of `files`
 */
async function inspectFiles(files, slices, { kept, onProgress } = {}, threads = files.length < WORTH_A_THREAD ? 0 : (0,thread/* spareThreads */.hw)(), entry) {
    const work = new Batches(files);
    const helpers = Array.from({ length: threads }, () => new thread/* Thread */.jV(entry));
    try {
        const helped = helpers.flatMap(thread => Array.from({ length: BATCHES_AHEAD }, () => help(thread, work)));
        for (let { from, batch } = work.take(); batch.length > 0; { from, batch } = work.take()) {
            for (const [index, found] of batch.entries()) {
                if (slices.over) {
                    onProgress?.(work.done);
                    await slices.next();
                }
                work.keep(from + index, [inspectFile(found, kept)]);
            }
        }
        await Promise.all(helped);
    }
    finally {
        for (const thread of helpers)
            thread.end();
    }
    onProgress?.(work.done);
    return work.learned;
}
/** Has a thread inspect one batch after the other. */
async function help(thread, work) {
    for (let { from, batch } = work.take(); batch.length > 0; { from, batch } = work.take()) {
        const learned = await thread.ask({ task: 'inspect', files: batch });
        if (learned === 'ended')
            return;
        // Whatever broke the thread: if it was a file, it fails here as it would have without threads.
        work.keep(from, learned === 'broken' ? batch.map(found => inspectFile(found)) : learned);
    }
}
/** The files, handed out in batches, and what was learned of them. */
class Batches {
    learned;
    #files;
    #given = 0;
    #done = 0;
    constructor(files) {
        this.#files = files;
        this.learned = new Array(files.length);
    }
    get done() {
        return this.#done;
    }
    /** Empty when none is left. */
    take() {
        const from = this.#given;
        const batch = this.#files.slice(from, from + BATCH);
        this.#given += batch.length;
        return { from, batch };
    }
    keep(from, learned) {
        for (const [index, known] of learned.entries())
            this.learned[from + index] = known;
        this.#done += learned.length;
    }
}

;// CONCATENATED MODULE: ./lib/local/secret-names.js
/** Names in lower case. On macOS and Windows `.Git` is Git's folder, too. */
const NAMES = {
    '.git': 'repository',
    '.env': 'env',
    '.envrc': 'env',
    '.npmrc': 'credentials',
    '.pypirc': 'credentials',
    '.netrc': 'credentials',
    _netrc: 'credentials',
    '.git-credentials': 'credentials',
    '.htpasswd': 'credentials',
    '.pgpass': 'credentials',
    '.my.cnf': 'credentials',
    '.s3cfg': 'credentials',
    '.vault-token': 'credentials',
    '.terraformrc': 'credentials',
    '.aws': 'credentials',
    '.ssh': 'credentials',
};
/** Of folders alone. */
const FOLDERS = {
    '.svn': 'repository',
    '.hg': 'repository',
    '.github': 'github',
    '.docker': 'credentials',
    '.kube': 'credentials',
    '.gnupg': 'credentials',
    '.azure': 'credentials',
};
/** Whether a path must not be published, whatever the file holds. */
function inspectPath(path) {
    const names = path.split('/');
    for (const [depth, name] of names.entries()) {
        const isFolder = depth < names.length - 1;
        const secret = secretNamed(name.toLowerCase(), isFolder, depth);
        if (!secret)
            continue;
        return isFolder ? { path, secret, folder: `${names.slice(0, depth + 1).join('/')}/` } : { path, secret };
    }
    return undefined;
}
/**
 * Whether nothing may be published from below a folder.
 * @param way folders that lead to the source, `/` at the end of each; somebody named them, so only what is never a
 *   site counts
 */
function inspectWay(way) {
    const found = inspectPath(`${way}-`);
    return found?.secret === 'node-modules' || found?.secret === 'github' ? undefined : found;
}
function secretNamed(name, isFolder, depth) {
    if (Object.hasOwn(NAMES, name))
        return NAMES[name];
    if (name.startsWith('.env.'))
        return 'env';
    if (!isFolder)
        return secretFile(name);
    if (name === 'node_modules' && depth === 0)
        return 'node-modules';
    return Object.hasOwn(FOLDERS, name) ? FOLDERS[name] : undefined;
}
function secretFile(name) {
    if (name.endsWith('.ppk'))
        return 'private-key';
    return /\.tfstate(\.backup|\.\d+\.backup)?$/.test(name) ? 'terraform' : undefined;
}

// EXTERNAL MODULE: ./lib/local/link.js
var local_link = __nccwpck_require__(8075);
;// CONCATENATED MODULE: ./lib/local/source-root.js





/**
 * Follows the links on the way to a source, as far as they may be followed (`boundsOf`).
 * @throws SourceError for one that leads out, or to nothing
 */
function resolveRoot(source) {
    const named = source.from === 'file' ? source.file : source.root;
    try {
        const bounds = (0,local_link/* boundsOf */.BO)(named, source.workspace);
        const resolved = external_node_fs_.realpathSync.native(named);
        if (!(0,local_link/* contains */.gR)(bounds, resolved))
            throw new errors/* SourceError */.c8([leadsOut(named, resolved, bounds)]);
        const folder = source.from === 'file' ? (0,external_node_path_.dirname)(resolved) : resolved;
        const names = (0,external_node_path_.relative)(bounds, folder).split(external_node_path_.sep);
        const way = names.map(name => name && `${name}/`).join('');
        return { folder, way, ...(source.from === 'file' && { file: resolved }) };
    }
    catch (error) {
        if (error instanceof errors/* SourceError */.c8)
            throw error;
        throw new errors/* SourceError */.c8((0,trouble/* problemsOf */.G)([{ trouble: (0,trouble/* troubleOf */.L)(error), path: named }]));
    }
}
function leadsOut(named, resolved, bounds) {
    return {
        problem: `The source ${(0,external_node_path_.basename)(named)} leads through a link to ${resolved}, out of ${bounds}.`,
        hint: `Replace the link with a copy. If you mean that place, name it as the source: ${resolved}.`,
        paths: [named],
    };
}

;// CONCATENATED MODULE: ./lib/local/system-files.js
const system_files_NAMES = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);
/** What macOS and Windows leave in folders, and no site wants: `.DS_Store`, `Thumbs.db`, `desktop.ini`, `._*`. */
function isSystemFile(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return name.startsWith('._') || system_files_NAMES.has(name.toLowerCase());
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
// EXTERNAL MODULE: ./lib/text/utf8-order.js
var utf8_order = __nccwpck_require__(8241);
;// CONCATENATED MODULE: ./lib/local/walk.js






/**
 * Finds all wanted files below a folder, in the order of their paths' UTF-8 bytes.
 * @param root absolute, with every link resolved
 * @param onWalk is told how many files were found so far
 */
async function walk(root, wanted, slices, onWalk) {
    const walker = new Walker(root, wanted);
    while (walker.step()) {
        if (!slices.over)
            continue;
        onWalk?.(walker.files.length);
        await slices.next();
    }
    return walker;
}
class Walker {
    files = [];
    troubled = [];
    skipped = [];
    #root;
    #wanted;
    /** The next one last. */
    #ahead;
    constructor(root, wanted) {
        this.#root = root;
        this.#wanted = wanted;
        this.#ahead = [{ path: '', directory: root, hops: [] }];
    }
    /** Takes one file, or reads one folder. False when none is left. */
    step() {
        const next = this.#ahead.pop();
        if (!next)
            return false;
        if ('directory' in next)
            this.#open(next);
        else if (this.#wanted.matches(next.path))
            this.files.push(next);
        else
            this.#wanted.leaveOut(next.path);
        return true;
    }
    #open(folder) {
        try {
            const entries = [];
            for (const entry of this.#read(folder)) {
                const entered = this.#enter(folder, entry);
                if (entered)
                    entries.push(entered);
            }
            for (const entry of (0,utf8_order/* sortByUtf8 */.P)(entries).reverse())
                this.#ahead.push(entry);
        }
        catch (error) {
            this.#addTrouble((0,trouble/* troubleOf */.L)(error), folder.path || '.');
        }
    }
    #read(folder) {
        const entries = (0,external_node_fs_.readdirSync)(folder.directory, { withFileTypes: true });
        // What is not UTF-8 reads as U+FFFD, which can also be in the name.
        if (!entries.some(isSuspect))
            return entries;
        const names = this.#checkedNames(folder);
        return entries.filter(entry => !isSuspect(entry) || names.has(entry.name));
    }
    /** The names that are UTF-8; the others are in trouble. */
    #checkedNames({ path, directory }) {
        const names = new Set();
        for (const entry of (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true, encoding: 'buffer' })) {
            const name = entry.name.toString();
            if ((0,external_node_buffer_.isUtf8)(entry.name))
                names.add(name);
            else if (this.#isWanted(path + name, entry.isDirectory())) {
                this.#addTrouble('not-utf8', path + escapeBytes(entry.name));
            }
        }
        return names;
    }
    /** Paths are joined in one piece: what `+` makes keeps its parts, and gets a copy beside them once it is read. */
    #enter(folder, entry) {
        const path = [folder.path, entry.name].join('');
        const file = below(folder.directory, entry.name);
        if (entry.isFile())
            return { path, file };
        if (entry.isDirectory())
            return this.#folderAt(path, file, folder.hops);
        if (entry.isSymbolicLink())
            return this.#enterLink(folder, path, file);
        return this.#skip(path);
    }
    #enterLink(folder, path, link) {
        if (!this.#wanted.matches(path) && !this.#wanted.reaches(path)) {
            this.#wanted.leaveOut(path);
            return undefined;
        }
        const hops = [folder.directory, ...folder.hops];
        const target = (0,local_link/* follow */.e6)(link, this.#root, hops);
        switch (target.is) {
            case 'file':
                return { path, file: target.file };
            case 'folder':
                return this.#folderAt(path, target.file, hops);
            case 'special':
                return this.#skip(path);
            case 'trouble':
                if (this.#isWanted(path, target.folder))
                    this.#addTrouble(target.trouble, path);
                return undefined;
        }
    }
    #folderAt(path, directory, hops) {
        if (this.#wanted.reaches(path))
            return { path: `${path}/`, directory, hops };
        this.#wanted.leaveOut(`${path}/`);
        return undefined;
    }
    #skip(path) {
        if (this.#wanted.matches(path))
            this.skipped.push(path);
    }
    #addTrouble(trouble, path) {
        this.troubled.push({ trouble, path });
    }
    /** Whether trouble with a path matters. A link to nothing was meant for a folder if its name has no extension. */
    #isWanted(path, folder) {
        if (folder === false)
            return this.#wanted.matches(path);
        if (folder)
            return this.#wanted.reaches(path);
        return this.#wanted.reaches(path) && (this.#wanted.matches(path) || (0,external_node_path_.extname)(path) === '');
    }
}
function below(directory, name) {
    return [directory, name].join(directory.endsWith(external_node_path_.sep) ? '' : external_node_path_.sep);
}
function isSuspect({ name }) {
    return name.includes('\ufffd');
}
function escapeBytes(name) {
    return name.toString('latin1').replace(/[\x80-\xff]/g, byte => `\\x${byte.charCodeAt(0).toString(16)}`);
}

;// CONCATENATED MODULE: ./lib/local/scan.js











/**
 * Finds the files to deploy, opens each of them, and reads the small ones. The event loop keeps turning meanwhile.
 * @throws SourceError with everything in the source that cannot be deployed
 */
async function scanLocal(source, options, signal, { onWalk, onFound, ...watch } = {}) {
    signal.throwIfAborted();
    const slices = new time_slices/* Slices */.g(signal);
    const root = resolveRoot(source);
    const leftOut = { unselected: [], systemFiles: [] };
    const found = await scan_find(source, root, wantedOf(source, options, leftOut), slices, signal, onWalk);
    onFound?.(found.files.map(({ path }) => path));
    const scan = await inspectAll(found, root, options.allowed, slices, watch);
    const problems = (0,trouble/* problemsOf */.G)([...found.troubled, ...scan.troubled]);
    if (problems.length > 0)
        throw new errors/* SourceError */.c8(problems);
    if (scan.files.length === 0)
        throw new errors/* SourceError */.c8([await nothingToDeploy(source, root, slices, signal)]);
    return { files: scan.files, findings: refusalsOf(scan.findings), warnings: warningsOf(found), leftOut };
}
/** A single file was named by somebody, whatever it is. */
function wantedOf(source, { selection, allowed }, leftOut) {
    const isUnwanted = (path) => source.from !== 'file' && isSystemFile(path) && !allowed(path);
    return {
        matches: path => selection.selected(path) && !isUnwanted(path),
        reaches: selection.reaches,
        leaveOut: path => {
            const isOurs = !path.endsWith('/') && selection.selected(path);
            if (isOurs)
                leftOut.systemFiles.push(path);
            else
                leftOut.unselected.push(path);
        },
    };
}
async function scan_find(source, { folder, file = '' }, wanted, slices, signal, onWalk) {
    switch (source.from) {
        case 'file':
            return findFile(source.as ?? (0,external_node_path_.basename)(source.file), file, wanted);
        case 'directory':
            return walk(folder, wanted, slices, onWalk);
        case 'patterns': {
            const { globSource } = await Promise.all(/* import() */[__nccwpck_require__.e(118), __nccwpck_require__.e(900), __nccwpck_require__.e(819)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2819));
            return globSource(source.root, folder, source.patterns, wanted, signal);
        }
    }
}
/** Under its own name, whatever the name of the file that it links to. */
function findFile(path, file, { matches }) {
    const files = matches(path) ? [{ path, file }] : [];
    return { files, troubled: [], skipped: [] };
}
async function inspectAll({ files }, root, allowed, slices, watch) {
    const all = { files: [], findings: [], troubled: [] };
    const learned = await inspectFiles(files, slices, watch);
    const above = inspectWay(root.way);
    for (const [index, found] of files.entries()) {
        const { path, file } = found;
        const known = learned[index];
        if (typeof known === 'string')
            all.troubled.push({ trouble: known, path });
        if (typeof known !== 'object')
            continue;
        const { finding: inContent, unsearched, size, stamp, ...hints } = known;
        all.files.push({ path, file, size, stamp, ...hints });
        if (allowed(path))
            continue;
        const finding = inspectNames(found, root.folder) ?? (above && { ...above, path }) ?? inContent;
        if (finding)
            all.findings.push(finding);
        else if (unsearched !== undefined)
            await searchLarge(found, unsearched, all, slices);
    }
    return all;
}
async function searchLarge({ path, file }, most, all, slices) {
    try {
        const secret = await secretInFile(file, most, slices);
        if (secret !== undefined)
            all.findings.push({ path, secret });
    }
    catch (error) {
        all.troubled.push({ trouble: (0,trouble/* troubleOf */.L)(error), path });
    }
}
/** A harmless name does not get around the gate: the name that a link leads to counts too. */
function inspectNames({ path, file }, folder) {
    const own = inspectPath(path);
    if (own)
        return own;
    const target = file.slice(folder.length).replaceAll(external_node_path_.sep, '/').replace(/^\//, '');
    const linked = target === path ? undefined : inspectPath(target);
    return linked && { path, secret: linked.secret };
}
async function nothingToDeploy(source, root, slices, signal) {
    const everything = { matches: path => !isSystemFile(path), reaches: () => true, leaveOut: () => { } };
    const { files } = await scan_find(source, root, everything, slices, signal);
    const paths = [source.from === 'file' ? source.file : source.root];
    if (files.length > 0) {
        return {
            problem: `There is nothing to deploy: include and exclude leave out the whole source (${files.length}).`,
            hint: 'Patterns are in .gitignore syntax and matched with the path below the prefix.',
            paths,
        };
    }
    const what = source.from === 'patterns' ? 'no file matches the patterns of the source' : 'the source is empty';
    return {
        problem: `There is nothing to deploy: ${what}.`,
        hint: 'Did the build run, and write to this folder?',
        paths,
    };
}
function warningsOf({ skipped }) {
    if (skipped.length === 0)
        return [];
    return [{ problem: 'Sockets, pipes and devices are skipped: only files are deployed.', paths: skipped }];
}

;// CONCATENATED MODULE: ./lib/flow/source-scan.js





/** From this many files on, a garbage collection is worth its time. */
const MANY_FILES = 4_000;
/** Percent by which the heap may grow then: much is alive, so that little growth is much memory. */
const GROWTH = 12;
/** The source, read once for all targets of a run: each gets the same files. */
class SourceScan {
    /** Content that waits to be sent: compressed, or of files that no target has yet. */
    kept = new kept_bodies/* KeptBodies */.p();
    /** What the scan keeps its content in. What is compressed needs the room more. */
    #ofScan;
    #scan;
    #targets;
    /** Bytes of the files that are too large to be hashed while they are scanned. */
    #unhashed = 0;
    #isDeployed = false;
    /** Files or objects that were seen. */
    #most = 0;
    /** @param targets how many will read it; the last one takes it along */
    constructor(targets = 1) {
        this.#targets = targets;
    }
    /** @throws SourceError with everything in the source that cannot be deployed */
    async read({ source, compress, allow }, selection, { onFound, onProgress }, signal) {
        this.#targets -= 1;
        const before = this.#scan;
        if (this.#targets === 0)
            this.#scan = undefined;
        if (before !== undefined) {
            onFound(before.files.map(({ path }) => path));
            return before;
        }
        this.#ofScan = compress === 'none' ? this.kept : undefined;
        const onWalk = (files) => {
            this.#keepHeapSmall(files);
            if (files > MANY_FILES)
                this.#ofScan?.forgetAll();
        };
        const found = (paths) => {
            onWalk(paths.length);
            onFound(paths);
        };
        const kept = this.#ofScan;
        const watch = { ...(kept && { kept }), onWalk, onFound: found, onProgress };
        const scan = await scanLocal(source, { selection, allowed: (0,patterns_selection/* compileGrants */.v7)(allow) }, signal, watch);
        if (this.#targets > 0)
            this.#scan = scan;
        this.#unhashed = scan.files.reduce((sum, { md5, size }) => sum + (md5 === undefined ? size : 0), 0);
        this.#expectToHash();
        (0,small_heap/* collectGarbageOf */.pY)(scan.files.length);
        return scan;
    }
    /** A target has so many objects, of which little goes up again. */
    isDeployed(objects) {
        this.#keepHeapSmall(objects);
        this.#ofScan?.forgetAll();
        this.#isDeployed = true;
        this.#expectToHash();
    }
    /** Large files are hashed where the bucket may have them already. */
    #expectToHash() {
        if (this.#isDeployed)
            (0,digest_parts/* expectToDigest */.f)(this.#unhashed);
    }
    #keepHeapSmall(files) {
        this.#most = Math.max(this.#most, files);
        if (this.#most > small_heap/* VERY_MANY_FILES */.ZC)
            (0,small_heap/* keepHeapSmall */.p8)(GROWTH);
        else if (this.#most > MANY_FILES)
            (0,small_heap/* keepHeapSmall */.p8)();
    }
}

;// CONCATENATED MODULE: ./lib/pace/one-by-one.js
/** The results of running it on each item, one after the other. */
async function oneByOne(items, work) {
    const results = [];
    for (const item of items)
        results.push(await work(item));
    return results;
}

// EXTERNAL MODULE: ./lib/report/run-report.js
var run_report = __nccwpck_require__(7034);
;// CONCATENATED MODULE: ./lib/terminal/overridden.js
/** The host with some of its ways replaced; everything else is its own, with its private state. */
function overridden(host, overrides) {
    return new Proxy(host, {
        get: (target, name) => {
            const own = Reflect.get(overrides, name) ?? Reflect.get(target, name);
            return typeof own === 'function' ? own.bind(target) : own;
        },
    });
}

;// CONCATENATED MODULE: ./lib/terminal/warning-once.js

/** The host, for a run that may meet the same problem more than once: each warning is shown once. */
function warningOnce(host) {
    const said = new Set();
    return overridden(host, {
        warning: (text, place) => {
            if (said.has(text))
                return;
            said.add(text);
            host.warning(text, place);
        },
    });
}

;// CONCATENATED MODULE: ./lib/run.js









/** Loaded while the first requests are on their way. */
const rest = () => Promise.all(/* import() */[__nccwpck_require__.e(513), __nccwpck_require__.e(844)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1844));
/**
 * Does what the config says and tells the host about it.
 * @returns how it ended; commands that change nothing end in `nothing-to-do`
 */
async function run(given, anyHost, signal, surroundings = {}) {
    const host = warningOnce(anyHost);
    const open = config => openSession(config, host, signal, surroundings);
    if (given.command === 'iam-policy') {
        const { printPolicy } = await __nccwpck_require__.e(/* import() */ 535).then(__nccwpck_require__.bind(__nccwpck_require__, 3535));
        return printPolicy(given, host) ? 'nothing-to-do' : 'failed';
    }
    if (given.command === 'sweep')
        return sweep(given, open);
    const config = await found(given, open);
    if (config.command === 'list') {
        const { list } = await Promise.all(/* import() */[__nccwpck_require__.e(513), __nccwpck_require__.e(654)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6654));
        return (await list(config, open(config))) ? 'nothing-to-do' : 'failed';
    }
    const runs = runsOf(config, open);
    const reports = await change(runs);
    await (await rest()).finish(reports, runs);
    return (0,run_report/* overallEnding */.Vg)(reports.map(run_report/* endingOf */.z6));
}
/** The config with its bucket, looked up if the config gives a domain instead. */
async function found(config, open) {
    if (config.domain === undefined)
        return config;
    const { locate } = await __nccwpck_require__.e(/* import() */ 287).then(__nccwpck_require__.bind(__nccwpck_require__, 4287));
    return locate(config, config.domain, open(config));
}
/** One for each target. */
function runsOf(first, open) {
    const all = [first, ...(first.further ?? [])];
    const buckets = all.map(({ target }) => target.bucket);
    return all.map(config => ({
        config,
        session: open(config),
        others: buckets.filter(bucket => bucket !== config.target.bucket),
    }));
}
/** Removes old previews one by one, each as `remove` would. If one fails, the others are still removed. */
async function sweep(given, open) {
    const { oldPreviews } = await __nccwpck_require__.e(/* import() */ 427).then(__nccwpck_require__.bind(__nccwpck_require__, 5427));
    const first = await found(given.removal, open);
    const searches = [];
    const runs = [];
    const reports = [];
    for (const removal of [first, ...(first.further ?? [])]) {
        const session = open(removal);
        const search = { config: removal, session, others: [] };
        searches.push(search);
        try {
            for (const old of await oldPreviews({ ...given, removal }, session)) {
                if (runs.length > 0)
                    session.host.info('');
                const run = { config: old, session: open(old), others: [] };
                reports.push(...(await change([run])));
                runs.push(run);
            }
        }
        catch (error) {
            const { reportOf } = await rest();
            reports.push(reportOf({ run: search, error }));
        }
    }
    await (await rest()).finish(reports, [...runs, ...searches]);
    return (0,run_report/* overallEnding */.Vg)(reports.map(run_report/* endingOf */.z6));
}
/** Makes and shows the plan of each target, then carries them out one by one, if none was refused. */
async function change(runs) {
    const source = new SourceScan(runs.length);
    const planned = [];
    for (const run of runs) {
        if (planned.length > 0)
            run.session.host.info('');
        planned.push(await makePlan(run, source));
    }
    const { reportOf } = await rest();
    const done = await carryOutAll(planned);
    const seen = done.some(hasFailed) ? done : await oneByOne(done, seeThrough);
    return seen.map(reportOf);
}
async function makePlan(run, source) {
    const { config, session, others } = run;
    let prepared;
    try {
        prepared = await prepare(config, source, session);
        const { findDistributions, showPlan } = await rest();
        prepared = await findDistributions(prepared, others, session);
        prepared = { ...prepared, plan: session.relay(prepared.plan) };
        showPlan(prepared.plan, config, session);
        return { run, prepared };
    }
    catch (error) {
        return { run, prepared, error };
    }
}
/** Reads source, bucket and record, and makes the plan. Writes nothing. */
async function prepare(config, source, session) {
    if (config.command === 'deploy') {
        const reading = readForDeploy(config, source, session);
        const { prepareDeploy } = await whileWaiting(reading, rest);
        return prepareDeploy(config, await reading, session);
    }
    const reading = session.timings.timed('list', readBucket(config, session, session.signal));
    const { prepareRemove } = await whileWaiting(reading, rest);
    return prepareRemove(config, await reading);
}
/** If one target cannot begin, none does. After one has failed, no other begins. */
async function carryOutAll(planned) {
    const agreed = await oneByOne(planned, agree);
    const obstacle = agreed.find(each => !isClear(each));
    if (obstacle !== undefined)
        return agreed.map(each => held(each, obstacle));
    const done = [];
    for (const each of agreed) {
        const failed = done.find(hasFailed);
        done.push(failed === undefined ? await carryOutOne(each) : held(each, failed));
    }
    return done;
}
/** Twice, if another run was at work at the same time. */
async function carryOutOne(planned) {
    const { both, isOvertaken, saidOnce, sayOvertaken } = await rest();
    const first = await apply(planned);
    if (!isOvertaken(first))
        return first;
    const { config, session } = planned.run;
    sayOvertaken(config.target, session);
    const again = await makePlan({ ...planned.run, session: saidOnce(session) }, new SourceScan());
    return both(first, await apply(await agree(again)));
}
/** Asks whoever sits at a terminal. */
async function agree(planned) {
    if (!mayBegin(planned))
        return planned;
    const { confirm } = await rest();
    return going(planned, async ({ run, prepared }) => {
        await confirm(run.config, prepared.plan, run.session.host, run.session.signal);
        return {};
    });
}
async function apply(agreed) {
    if (!mayBegin(agreed))
        return agreed;
    const { asItTurnedOut, carryOut } = await rest();
    return going(agreed, async ({ run, prepared }) => {
        const applied = await carryOut(prepared, run.session);
        return { prepared: asItTurnedOut(prepared, applied), applied };
    });
}
/** Checks the live site, and writes the manifest. */
async function seeThrough(done) {
    const { checkSiteLive, writeManifest } = await rest();
    return going(done, async ({ run: { config, session }, prepared, applied }) => {
        if (config.command !== 'deploy' || !prepared || !applied)
            return {};
        await checkSiteLive(config, prepared.plan, applied, session);
        return { manifest: await writeManifest(config, prepared.plan, applied, session) };
    });
}

;// CONCATENATED MODULE: ./lib/terminal/cancellation.js

/** SIGHUP: the terminal is closed. SIGBREAK: Ctrl+Break, which Windows alone sends. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'];
/** As a shell reports a program that Ctrl+C ended. */
const EXIT_CODE = 130;
/**
 * npm passes on the SIGINT that a terminal has already sent to every process of its group, so one Ctrl+C
 * arrives twice, milliseconds apart.
 */
const SAME_WISH_MS = 1000;
/**
 * Listens to the signals that ask a process to end. The first asks the run to end in order; a second, at
 * least a second later, ends the process at once.
 */
function onCancel(source = process) {
    const controller = new AbortController();
    let first;
    const listener = (name) => {
        const now = performance.now();
        first ??= now;
        if (now - first >= SAME_WISH_MS)
            source.exit(EXIT_CODE);
        else
            controller.abort(new errors/* Cancelled */.cJ(`Cancelled by ${name}.`));
    };
    for (const name of SIGNALS)
        source.on(name, listener);
    return {
        signal: controller.signal,
        dispose: () => {
            for (const name of SIGNALS)
                source.off(name, listener);
        },
    };
}

;// CONCATENATED MODULE: ./lib/terminal/verbosity.js

/** The host, less talkative or more: `quiet` keeps warnings, errors and data; `verbose` shows what is for debugging. */
function withVerbosity(host, verbosity) {
    const silent = () => { };
    switch (verbosity) {
        case 'normal':
            return host;
        case 'quiet':
            return overridden(host, { info: silent, group: silent, progress: silent });
        case 'verbose':
            return overridden(host, { debug: text => host.info(text) });
    }
}

// EXTERNAL MODULE: ./lib/text/listed.js
var listed = __nccwpck_require__(8746);
;// CONCATENATED MODULE: ./lib/main.js














/** Where the output goes to no terminal, or to one that does not tell its width. */
const main_USUAL_COLUMNS = 80;
/** The action: inputs from the runner. Resolves with the exit code. */
async function action(given = process.env) {
    const { job, environment } = (0,github_job/* actionJob */.C)(given);
    const host = actionHost(job, environment);
    const workspace = job.workspace ?? process.cwd();
    return guarded(host, async () => {
        const ended = await runWith(readInputs(environment), host, environment, workspace);
        return ended.ending === 'failed' ? 1 : 0;
    });
}
/** The command line: inputs from its arguments, without the program's own name. Resolves with the exit code. */
async function commandLine(args, environment = process.env) {
    const host = commandLineHost(environment);
    const json = args.some(arg => /^--json(=true)?$/i.test(arg));
    return guarded(host, async () => {
        const { readArguments } = await __nccwpck_require__.e(/* import() */ 250).then(__nccwpck_require__.bind(__nccwpck_require__, 1250));
        return main_answer(readArguments(args), host, environment);
    }, json);
}
/** Does what a command line asks for; resolves with the exit code. */
async function main_answer(invocation, host, environment) {
    switch (invocation.asks) {
        case 'help': {
            const { helpText } = await __nccwpck_require__.e(/* import() */ 599).then(__nccwpck_require__.bind(__nccwpck_require__, 4599));
            host.data(helpText(process.stdout.columns || main_USUAL_COLUMNS, invocation.command).trimEnd());
            return 0;
        }
        case 'version':
            host.data(version/* VERSION */.x);
            return 0;
        case 'completion':
            host.data((await completionFor(invocation.shell)).trimEnd());
            return 0;
        case 'run': {
            const { inputs } = invocation;
            const talking = withVerbosity(host, verbosityOf(inputs));
            const ended = await runWith(inputs, talking, environment, process.cwd());
            return exitCodeOf(ended, inputs.values.get('exit-code') === 'true');
        }
    }
}
async function completionFor(text) {
    const { completionScript, SHELLS } = await __nccwpck_require__.e(/* import() */ 278).then(__nccwpck_require__.bind(__nccwpck_require__, 1278));
    const shell = SHELLS.find(shell => shell === text);
    if (shell !== undefined)
        return completionScript(shell);
    const shells = (0,listed/* listed */.K)(SHELLS, 'or');
    const problem = text === '' ? `missing. Name a shell: ${shells}.` : `${(0,quote/* quote */.h)(text)} is not ${shells}.`;
    throw new errors/* ConfigError */.xL([{ input: 'completion', value: text, problem }]);
}
function verbosityOf({ values }) {
    if (values.get('quiet') === 'true')
        return 'quiet';
    return values.get('verbose') === 'true' ? 'verbose' : 'normal';
}
/** As a shell reports what Ctrl-C ended. */
const CANCELLED = 130;
/** `detailed`: as `terraform plan -detailed-exitcode` tells changes from none. */
function exitCodeOf({ ending, cancelled }, detailed) {
    if (ending === 'failed')
        return cancelled ? CANCELLED : 1;
    return detailed && ending === 'changed' ? 2 : 0;
}
async function runWith(inputs, host, environment, workspace) {
    const config = await loadConfig(inputs, environment, workspace);
    if (config.command !== 'deploy')
        (0,small_heap/* keepHeapSmall */.p8)();
    const unused = unusedInputs(inputs, config.command);
    for (const name of inputs.strangers ?? [])
        host.warning(`${(0,text_escape/* visible */.RK)(name)} is not an input, and is ignored.`);
    if (unused.length > 0)
        host.info(`Not used by ${config.command}: ${unused.join(', ')}.`);
    const cancellation = onCancel();
    try {
        const ending = await run(config, host, cancellation.signal, { environment });
        return { ending, cancelled: cancellation.signal.aborted };
    }
    finally {
        cancellation.dispose();
    }
}
/** The only place that turns an error into a failure. */
async function guarded(host, work, json = false) {
    let exitCode = 1;
    try {
        exitCode = await work();
    }
    catch (error) {
        const { tellFailure } = await Promise.all(/* import() */[__nccwpck_require__.e(513), __nccwpck_require__.e(254)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1254));
        await tellFailure(error, host, json);
    }
    await host.flush();
    return exitCode;
}

var __webpack_exports__action = __webpack_exports__.X;
var __webpack_exports__commandLine = __webpack_exports__.a;
export { __webpack_exports__action as action, __webpack_exports__commandLine as commandLine };
