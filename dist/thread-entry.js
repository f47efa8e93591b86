import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 940:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;
__webpack_unused_export__ = Object.assign(Object.create(null), JSON.parse("{\"123\":\"application/vnd.lotus-1-2-3\",\"210\":\"model/step\",\"ez\":\"application/andrew-inset\",\"appinstaller\":\"application/appinstaller\",\"aw\":\"application/applixware\",\"appx\":\"application/appx\",\"appxbundle\":\"application/appxbundle\",\"atom\":\"application/atom+xml\",\"atomcat\":\"application/atomcat+xml\",\"atomdeleted\":\"application/atomdeleted+xml\",\"atomsvc\":\"application/atomsvc+xml\",\"dwd\":\"application/atsc-dwd+xml\",\"held\":\"application/atsc-held+xml\",\"rsat\":\"application/atsc-rsat+xml\",\"aml\":\"application/automationml-aml+xml\",\"amlx\":\"application/automationml-amlx+zip\",\"bdoc\":\"application/bdoc\",\"xcs\":\"application/calendar+xml\",\"ccxml\":\"application/ccxml+xml\",\"cdfx\":\"application/cdfx+xml\",\"cdmia\":\"application/cdmi-capability\",\"cdmic\":\"application/cdmi-container\",\"cdmid\":\"application/cdmi-domain\",\"cdmio\":\"application/cdmi-object\",\"cdmiq\":\"application/cdmi-queue\",\"cpl\":\"application/cpl+xml\",\"cu\":\"application/cu-seeme\",\"cwl\":\"application/cwl\",\"mpd\":\"application/dash+xml\",\"mpp\":\"application/dash-patch+xml\",\"davmount\":\"application/davmount+xml\",\"dcm\":\"application/dicom\",\"dbk\":\"application/docbook+xml\",\"dssc\":\"application/dssc+der\",\"xdssc\":\"application/dssc+xml\",\"ecma\":\"application/ecmascript\",\"emma\":\"application/emma+xml\",\"emotionml\":\"application/emotionml+xml\",\"epub\":\"application/epub+zip\",\"exi\":\"application/exi\",\"exp\":\"application/express\",\"fdf\":\"application/fdf\",\"fdt\":\"application/fdt+xml\",\"pfr\":\"application/font-tdpfr\",\"geojson\":\"application/geo+json\",\"gml\":\"application/gml+xml\",\"gpx\":\"application/gpx+xml\",\"gxf\":\"application/gxf\",\"gz\":\"application/gzip\",\"hjson\":\"application/hjson\",\"stk\":\"application/hyperstudio\",\"ink\":\"application/inkml+xml\",\"inkml\":\"application/inkml+xml\",\"ipfix\":\"application/ipfix\",\"its\":\"application/its+xml\",\"jar\":\"application/java-archive\",\"war\":\"application/java-archive\",\"ear\":\"application/java-archive\",\"ser\":\"application/java-serialized-object\",\"class\":\"application/java-vm\",\"js\":\"text/javascript\",\"json\":\"application/json\",\"map\":\"application/json\",\"json5\":\"application/json5\",\"jsonml\":\"application/jsonml+json\",\"jsonld\":\"application/ld+json\",\"lgr\":\"application/lgr+xml\",\"lostxml\":\"application/lost+xml\",\"hqx\":\"application/mac-binhex40\",\"cpt\":\"application/mac-compactpro\",\"mads\":\"application/mads+xml\",\"webmanifest\":\"application/manifest+json\",\"mrc\":\"application/marc\",\"mrcx\":\"application/marcxml+xml\",\"ma\":\"application/mathematica\",\"nb\":\"application/mathematica\",\"mb\":\"application/mathematica\",\"mathml\":\"application/mathml+xml\",\"mbox\":\"application/mbox\",\"mpf\":\"application/media-policy-dataset+xml\",\"mscml\":\"application/mediaservercontrol+xml\",\"metalink\":\"application/metalink+xml\",\"meta4\":\"application/metalink4+xml\",\"mets\":\"application/mets+xml\",\"maei\":\"application/mmt-aei+xml\",\"musd\":\"application/mmt-usd+xml\",\"mods\":\"application/mods+xml\",\"m21\":\"application/mp21\",\"mp21\":\"application/mp21\",\"mp4\":\"video/mp4\",\"mpg4\":\"video/mp4\",\"mp4s\":\"application/mp4\",\"m4p\":\"application/mp4\",\"msix\":\"application/msix\",\"msixbundle\":\"application/msixbundle\",\"doc\":\"application/msword\",\"dot\":\"application/msword\",\"mxf\":\"application/mxf\",\"nq\":\"application/n-quads\",\"nt\":\"application/n-triples\",\"cjs\":\"application/node\",\"bin\":\"application/octet-stream\",\"dms\":\"application/octet-stream\",\"lrf\":\"application/octet-stream\",\"mar\":\"application/octet-stream\",\"so\":\"application/octet-stream\",\"dist\":\"application/octet-stream\",\"distz\":\"application/octet-stream\",\"pkg\":\"application/octet-stream\",\"bpk\":\"application/octet-stream\",\"dump\":\"application/octet-stream\",\"elc\":\"application/octet-stream\",\"deploy\":\"application/octet-stream\",\"exe\":\"application/x-msdos-program\",\"dll\":\"application/x-msdownload\",\"deb\":\"application/x-debian-package\",\"dmg\":\"application/x-apple-diskimage\",\"iso\":\"application/x-iso9660-image\",\"img\":\"application/octet-stream\",\"msi\":\"application/x-msdownload\",\"msp\":\"application/octet-stream\",\"msm\":\"application/octet-stream\",\"buffer\":\"application/octet-stream\",\"oda\":\"application/oda\",\"opf\":\"application/oebps-package+xml\",\"ogx\":\"application/ogg\",\"omdoc\":\"application/omdoc+xml\",\"onetoc\":\"application/onenote\",\"onetoc2\":\"application/onenote\",\"onetmp\":\"application/onenote\",\"onepkg\":\"application/onenote\",\"one\":\"application/onenote\",\"onea\":\"application/onenote\",\"oxps\":\"application/oxps\",\"relo\":\"application/p2p-overlay+xml\",\"xer\":\"application/patch-ops-error+xml\",\"pdf\":\"application/pdf\",\"pgp\":\"application/pgp-encrypted\",\"asc\":\"application/pgp-keys\",\"sig\":\"application/pgp-signature\",\"prf\":\"application/pics-rules\",\"p10\":\"application/pkcs10\",\"p7m\":\"application/pkcs7-mime\",\"p7c\":\"application/pkcs7-mime\",\"p7s\":\"application/pkcs7-signature\",\"p8\":\"application/pkcs8\",\"ac\":\"application/pkix-attr-cert\",\"cer\":\"application/pkix-cert\",\"crl\":\"application/pkix-crl\",\"pkipath\":\"application/pkix-pkipath\",\"pki\":\"application/pkixcmp\",\"pls\":\"application/pls+xml\",\"ai\":\"application/postscript\",\"eps\":\"application/postscript\",\"ps\":\"application/postscript\",\"provx\":\"application/provenance+xml\",\"cww\":\"application/prs.cww\",\"xsf\":\"application/prs.xsf+xml\",\"pskcxml\":\"application/pskc+xml\",\"raml\":\"application/raml+yaml\",\"rdf\":\"application/rdf+xml\",\"owl\":\"application/rdf+xml\",\"rif\":\"application/reginfo+xml\",\"rnc\":\"application/relax-ng-compact-syntax\",\"rl\":\"application/resource-lists+xml\",\"rld\":\"application/resource-lists-diff+xml\",\"rs\":\"application/rls-services+xml\",\"rapd\":\"application/route-apd+xml\",\"sls\":\"application/route-s-tsid+xml\",\"rusd\":\"application/route-usd+xml\",\"gbr\":\"application/rpki-ghostbusters\",\"mft\":\"application/rpki-manifest\",\"roa\":\"application/rpki-roa\",\"rsd\":\"application/rsd+xml\",\"rss\":\"application/rss+xml\",\"rtf\":\"application/rtf\",\"sbml\":\"application/sbml+xml\",\"scq\":\"application/scvp-cv-request\",\"scs\":\"application/scvp-cv-response\",\"spq\":\"application/scvp-vp-request\",\"spp\":\"application/scvp-vp-response\",\"sdp\":\"application/sdp\",\"senmlx\":\"application/senml+xml\",\"sensmlx\":\"application/sensml+xml\",\"setpay\":\"application/set-payment-initiation\",\"setreg\":\"application/set-registration-initiation\",\"shf\":\"application/shf+xml\",\"siv\":\"application/sieve\",\"sieve\":\"application/sieve\",\"smi\":\"application/smil+xml\",\"smil\":\"application/smil+xml\",\"rq\":\"application/sparql-query\",\"srx\":\"application/sparql-results+xml\",\"sql\":\"application/sql\",\"gram\":\"application/srgs\",\"grxml\":\"application/srgs+xml\",\"sru\":\"application/sru+xml\",\"ssdl\":\"application/ssdl+xml\",\"ssml\":\"application/ssml+xml\",\"swidtag\":\"application/swid+xml\",\"tei\":\"application/tei+xml\",\"teicorpus\":\"application/tei+xml\",\"tfi\":\"application/thraud+xml\",\"tsd\":\"application/timestamped-data\",\"toml\":\"application/toml\",\"trig\":\"application/trig\",\"ttml\":\"application/ttml+xml\",\"ubj\":\"application/ubjson\",\"rsheet\":\"application/urc-ressheet+xml\",\"td\":\"application/urc-targetdesc+xml\",\"1km\":\"application/vnd.1000minds.decision-model+xml\",\"plb\":\"application/vnd.3gpp.pic-bw-large\",\"psb\":\"application/vnd.3gpp.pic-bw-small\",\"pvb\":\"application/vnd.3gpp.pic-bw-var\",\"tcap\":\"application/vnd.3gpp2.tcap\",\"pwn\":\"application/vnd.3m.post-it-notes\",\"aso\":\"application/vnd.accpac.simply.aso\",\"imp\":\"application/vnd.accpac.simply.imp\",\"acu\":\"application/vnd.acucobol\",\"atc\":\"application/vnd.acucorp\",\"acutc\":\"application/vnd.acucorp\",\"air\":\"application/vnd.adobe.air-application-installer-package+zip\",\"fcdt\":\"application/vnd.adobe.formscentral.fcdt\",\"fxp\":\"application/vnd.adobe.fxp\",\"fxpl\":\"application/vnd.adobe.fxp\",\"xdp\":\"application/vnd.adobe.xdp+xml\",\"xfdf\":\"application/xfdf\",\"age\":\"application/vnd.age\",\"ahead\":\"application/vnd.ahead.space\",\"azf\":\"application/vnd.airzip.filesecure.azf\",\"azs\":\"application/vnd.airzip.filesecure.azs\",\"azw\":\"application/vnd.amazon.ebook\",\"acc\":\"application/vnd.americandynamics.acc\",\"ami\":\"application/vnd.amiga.ami\",\"apk\":\"application/vnd.android.package-archive\",\"cii\":\"application/vnd.anser-web-certificate-issue-initiation\",\"fti\":\"application/vnd.anser-web-funds-transfer-initiation\",\"atx\":\"application/vnd.antix.game-component\",\"mpkg\":\"application/vnd.apple.installer+xml\",\"key\":\"application/vnd.apple.keynote\",\"m3u8\":\"application/vnd.apple.mpegurl\",\"numbers\":\"application/vnd.apple.numbers\",\"pages\":\"application/vnd.apple.pages\",\"pkpass\":\"application/vnd.apple.pkpass\",\"swi\":\"application/vnd.aristanetworks.swi\",\"iota\":\"application/vnd.astraea-software.iota\",\"aep\":\"application/vnd.audiograph\",\"fbx\":\"application/vnd.autodesk.fbx\",\"bmml\":\"application/vnd.balsamiq.bmml+xml\",\"mpm\":\"application/vnd.blueice.multipass\",\"bmi\":\"application/vnd.bmi\",\"rep\":\"application/vnd.businessobjects\",\"cdxml\":\"application/vnd.chemdraw+xml\",\"mmd\":\"application/vnd.chipnuts.karaoke-mmd\",\"cdy\":\"application/vnd.cinderella\",\"csl\":\"application/vnd.citationstyles.style+xml\",\"cla\":\"application/vnd.claymore\",\"rp9\":\"application/vnd.cloanto.rp9\",\"c4g\":\"application/vnd.clonk.c4group\",\"c4d\":\"application/vnd.clonk.c4group\",\"c4f\":\"application/vnd.clonk.c4group\",\"c4p\":\"application/vnd.clonk.c4group\",\"c4u\":\"application/vnd.clonk.c4group\",\"c11amc\":\"application/vnd.cluetrust.cartomobile-config\",\"c11amz\":\"application/vnd.cluetrust.cartomobile-config-pkg\",\"csp\":\"application/vnd.commonspace\",\"cdbcmsg\":\"application/vnd.contact.cmsg\",\"cmc\":\"application/vnd.cosmocaller\",\"clkx\":\"application/vnd.crick.clicker\",\"clkk\":\"application/vnd.crick.clicker.keyboard\",\"clkp\":\"application/vnd.crick.clicker.palette\",\"clkt\":\"application/vnd.crick.clicker.template\",\"clkw\":\"application/vnd.crick.clicker.wordbank\",\"wbs\":\"application/vnd.criticaltools.wbs+xml\",\"pml\":\"application/vnd.ctc-posml\",\"ppd\":\"application/vnd.cups-ppd\",\"car\":\"application/vnd.curl.car\",\"pcurl\":\"application/vnd.curl.pcurl\",\"dart\":\"application/vnd.dart\",\"rdz\":\"application/vnd.data-vision.rdz\",\"dbf\":\"application/vnd.dbf\",\"dcmp\":\"application/vnd.dcmp+xml\",\"uvf\":\"application/vnd.dece.data\",\"uvvf\":\"application/vnd.dece.data\",\"uvd\":\"application/vnd.dece.data\",\"uvvd\":\"application/vnd.dece.data\",\"uvt\":\"application/vnd.dece.ttml+xml\",\"uvvt\":\"application/vnd.dece.ttml+xml\",\"uvx\":\"application/vnd.dece.unspecified\",\"uvvx\":\"application/vnd.dece.unspecified\",\"uvz\":\"application/vnd.dece.zip\",\"uvvz\":\"application/vnd.dece.zip\",\"fe_launch\":\"application/vnd.denovo.fcselayout-link\",\"dna\":\"application/vnd.dna\",\"mlp\":\"application/vnd.dolby.mlp\",\"dpg\":\"application/vnd.dpgraph\",\"dfac\":\"application/vnd.dreamfactory\",\"kpxx\":\"application/vnd.ds-keypoint\",\"ait\":\"application/vnd.dvb.ait\",\"svc\":\"application/vnd.dvb.service\",\"geo\":\"application/vnd.dynageo\",\"mag\":\"application/vnd.ecowin.chart\",\"nml\":\"application/vnd.enliven\",\"esf\":\"application/vnd.epson.esf\",\"msf\":\"application/vnd.epson.msf\",\"qam\":\"application/vnd.epson.quickanime\",\"slt\":\"application/vnd.epson.salt\",\"ssf\":\"application/vnd.epson.ssf\",\"es3\":\"application/vnd.eszigno3+xml\",\"et3\":\"application/vnd.eszigno3+xml\",\"ez2\":\"application/vnd.ezpix-album\",\"ez3\":\"application/vnd.ezpix-package\",\"mseed\":\"application/vnd.fdsn.mseed\",\"seed\":\"application/vnd.fdsn.seed\",\"dataless\":\"application/vnd.fdsn.seed\",\"gph\":\"application/vnd.flographit\",\"ftc\":\"application/vnd.fluxtime.clip\",\"fm\":\"application/vnd.framemaker\",\"frame\":\"application/vnd.framemaker\",\"maker\":\"application/vnd.framemaker\",\"book\":\"application/vnd.framemaker\",\"fnc\":\"application/vnd.frogans.fnc\",\"ltf\":\"application/vnd.frogans.ltf\",\"fsc\":\"application/vnd.fsc.weblaunch\",\"oas\":\"application/vnd.fujitsu.oasys\",\"oa2\":\"application/vnd.fujitsu.oasys2\",\"oa3\":\"application/vnd.fujitsu.oasys3\",\"fg5\":\"application/vnd.fujitsu.oasysgp\",\"bh2\":\"application/vnd.fujitsu.oasysprs\",\"ddd\":\"application/vnd.fujixerox.ddd\",\"xdw\":\"application/vnd.fujixerox.docuworks\",\"xbd\":\"application/vnd.fujixerox.docuworks.binder\",\"fzs\":\"application/vnd.fuzzysheet\",\"txd\":\"application/vnd.genomatix.tuxedo\",\"ggb\":\"application/vnd.geogebra.file\",\"ggs\":\"application/vnd.geogebra.slides\",\"ggt\":\"application/vnd.geogebra.tool\",\"gex\":\"application/vnd.geometry-explorer\",\"gre\":\"application/vnd.geometry-explorer\",\"gxt\":\"application/vnd.geonext\",\"g2w\":\"application/vnd.geoplan\",\"g3w\":\"application/vnd.geospace\",\"gmx\":\"application/vnd.gmx\",\"gdoc\":\"application/vnd.google-apps.document\",\"gdraw\":\"application/vnd.google-apps.drawing\",\"gform\":\"application/vnd.google-apps.form\",\"gjam\":\"application/vnd.google-apps.jam\",\"gmap\":\"application/vnd.google-apps.map\",\"gslides\":\"application/vnd.google-apps.presentation\",\"gscript\":\"application/vnd.google-apps.script\",\"gsite\":\"application/vnd.google-apps.site\",\"gsheet\":\"application/vnd.google-apps.spreadsheet\",\"kml\":\"application/vnd.google-earth.kml+xml\",\"kmz\":\"application/vnd.google-earth.kmz\",\"xdcf\":\"application/vnd.gov.sk.xmldatacontainer+xml\",\"gqf\":\"application/vnd.grafeq\",\"gqs\":\"application/vnd.grafeq\",\"gac\":\"application/vnd.groove-account\",\"ghf\":\"application/vnd.groove-help\",\"gim\":\"application/vnd.groove-identity-message\",\"grv\":\"application/vnd.groove-injector\",\"gtm\":\"application/vnd.groove-tool-message\",\"tpl\":\"application/vnd.groove-tool-template\",\"vcg\":\"application/vnd.groove-vcard\",\"hal\":\"application/vnd.hal+xml\",\"zmm\":\"application/vnd.handheld-entertainment+xml\",\"hbci\":\"application/vnd.hbci\",\"les\":\"application/vnd.hhe.lesson-player\",\"hpgl\":\"application/vnd.hp-hpgl\",\"hpid\":\"application/vnd.hp-hpid\",\"hps\":\"application/vnd.hp-hps\",\"jlt\":\"application/vnd.hp-jlyt\",\"pcl\":\"application/vnd.hp-pcl\",\"pclxl\":\"application/vnd.hp-pclxl\",\"sfd-hdstx\":\"application/vnd.hydrostatix.sof-data\",\"mpy\":\"application/vnd.ibm.minipay\",\"afp\":\"application/vnd.ibm.modcap\",\"listafp\":\"application/vnd.ibm.modcap\",\"list3820\":\"application/vnd.ibm.modcap\",\"irm\":\"application/vnd.ibm.rights-management\",\"sc\":\"application/vnd.ibm.secure-container\",\"icc\":\"application/vnd.iccprofile\",\"icm\":\"application/vnd.iccprofile\",\"igl\":\"application/vnd.igloader\",\"ivp\":\"application/vnd.immervision-ivp\",\"ivu\":\"application/vnd.immervision-ivu\",\"igm\":\"application/vnd.insors.igm\",\"xpw\":\"application/vnd.intercon.formnet\",\"xpx\":\"application/vnd.intercon.formnet\",\"i2g\":\"application/vnd.intergeo\",\"qbo\":\"application/vnd.intu.qbo\",\"qfx\":\"application/vnd.intu.qfx\",\"rcprofile\":\"application/vnd.ipunplugged.rcprofile\",\"irp\":\"application/vnd.irepository.package+xml\",\"xpr\":\"application/vnd.is-xpr\",\"fcs\":\"application/vnd.isac.fcs\",\"jam\":\"application/vnd.jam\",\"rms\":\"application/vnd.jcp.javame.midlet-rms\",\"jisp\":\"application/vnd.jisp\",\"joda\":\"application/vnd.joost.joda-archive\",\"ktz\":\"application/vnd.kahootz\",\"ktr\":\"application/vnd.kahootz\",\"karbon\":\"application/vnd.kde.karbon\",\"chrt\":\"application/vnd.kde.kchart\",\"kfo\":\"application/vnd.kde.kformula\",\"flw\":\"application/vnd.kde.kivio\",\"kon\":\"application/vnd.kde.kontour\",\"kpr\":\"application/vnd.kde.kpresenter\",\"kpt\":\"application/vnd.kde.kpresenter\",\"ksp\":\"application/vnd.kde.kspread\",\"kwd\":\"application/vnd.kde.kword\",\"kwt\":\"application/vnd.kde.kword\",\"htke\":\"application/vnd.kenameaapp\",\"kia\":\"application/vnd.kidspiration\",\"kne\":\"application/vnd.kinar\",\"knp\":\"application/vnd.kinar\",\"skp\":\"application/vnd.koan\",\"skd\":\"application/vnd.koan\",\"skt\":\"application/vnd.koan\",\"skm\":\"application/vnd.koan\",\"sse\":\"application/vnd.kodak-descriptor\",\"lasxml\":\"application/vnd.las.las+xml\",\"lbd\":\"application/vnd.llamagraphics.life-balance.desktop\",\"lbe\":\"application/vnd.llamagraphics.life-balance.exchange+xml\",\"apr\":\"application/vnd.lotus-approach\",\"pre\":\"application/vnd.lotus-freelance\",\"nsf\":\"application/vnd.lotus-notes\",\"org\":\"application/vnd.lotus-organizer\",\"scm\":\"application/vnd.lotus-screencam\",\"lwp\":\"application/vnd.lotus-wordpro\",\"portpkg\":\"application/vnd.macports.portpkg\",\"mvt\":\"application/vnd.mapbox-vector-tile\",\"mcd\":\"application/vnd.mcd\",\"mc1\":\"application/vnd.medcalcdata\",\"cdkey\":\"application/vnd.mediastation.cdkey\",\"mwf\":\"application/vnd.mfer\",\"mfm\":\"application/vnd.mfmp\",\"flo\":\"application/vnd.micrografx.flo\",\"igx\":\"application/vnd.micrografx.igx\",\"mif\":\"application/vnd.mif\",\"daf\":\"application/vnd.mobius.daf\",\"dis\":\"application/vnd.mobius.dis\",\"mbk\":\"application/vnd.mobius.mbk\",\"mqy\":\"application/vnd.mobius.mqy\",\"msl\":\"application/vnd.mobius.msl\",\"plc\":\"application/vnd.mobius.plc\",\"txf\":\"application/vnd.mobius.txf\",\"mpn\":\"application/vnd.mophun.application\",\"mpc\":\"application/vnd.mophun.certificate\",\"xul\":\"application/vnd.mozilla.xul+xml\",\"cil\":\"application/vnd.ms-artgalry\",\"cab\":\"application/vnd.ms-cab-compressed\",\"xls\":\"application/vnd.ms-excel\",\"xlm\":\"application/vnd.ms-excel\",\"xla\":\"application/vnd.ms-excel\",\"xlc\":\"application/vnd.ms-excel\",\"xlt\":\"application/vnd.ms-excel\",\"xlw\":\"application/vnd.ms-excel\",\"xlam\":\"application/vnd.ms-excel.addin.macroenabled.12\",\"xlsb\":\"application/vnd.ms-excel.sheet.binary.macroenabled.12\",\"xlsm\":\"application/vnd.ms-excel.sheet.macroenabled.12\",\"xltm\":\"application/vnd.ms-excel.template.macroenabled.12\",\"eot\":\"application/vnd.ms-fontobject\",\"chm\":\"application/vnd.ms-htmlhelp\",\"ims\":\"application/vnd.ms-ims\",\"lrm\":\"application/vnd.ms-lrm\",\"thmx\":\"application/vnd.ms-officetheme\",\"msg\":\"application/vnd.ms-outlook\",\"cat\":\"application/vnd.ms-pki.seccat\",\"stl\":\"model/stl\",\"ppt\":\"application/vnd.ms-powerpoint\",\"pps\":\"application/vnd.ms-powerpoint\",\"pot\":\"application/vnd.ms-powerpoint\",\"ppam\":\"application/vnd.ms-powerpoint.addin.macroenabled.12\",\"pptm\":\"application/vnd.ms-powerpoint.presentation.macroenabled.12\",\"sldm\":\"application/vnd.ms-powerpoint.slide.macroenabled.12\",\"ppsm\":\"application/vnd.ms-powerpoint.slideshow.macroenabled.12\",\"potm\":\"application/vnd.ms-powerpoint.template.macroenabled.12\",\"mpt\":\"application/vnd.ms-project\",\"vdx\":\"application/vnd.ms-visio.viewer\",\"docm\":\"application/vnd.ms-word.document.macroenabled.12\",\"dotm\":\"application/vnd.ms-word.template.macroenabled.12\",\"wps\":\"application/vnd.ms-works\",\"wks\":\"application/vnd.ms-works\",\"wcm\":\"application/vnd.ms-works\",\"wdb\":\"application/vnd.ms-works\",\"wpl\":\"application/vnd.ms-wpl\",\"xps\":\"application/vnd.ms-xpsdocument\",\"mseq\":\"application/vnd.mseq\",\"mus\":\"application/vnd.musician\",\"msty\":\"application/vnd.muvee.style\",\"taglet\":\"application/vnd.mynfc\",\"bdo\":\"application/vnd.nato.bindingdataobject+xml\",\"nlu\":\"application/vnd.neurolanguage.nlu\",\"ntf\":\"application/vnd.nitf\",\"nitf\":\"application/vnd.nitf\",\"nnd\":\"application/vnd.noblenet-directory\",\"nns\":\"application/vnd.noblenet-sealer\",\"nnw\":\"application/vnd.noblenet-web\",\"ngdat\":\"application/vnd.nokia.n-gage.data\",\"n-gage\":\"application/vnd.nokia.n-gage.symbian.install\",\"rpst\":\"application/vnd.nokia.radio-preset\",\"rpss\":\"application/vnd.nokia.radio-presets\",\"edm\":\"application/vnd.novadigm.edm\",\"edx\":\"application/vnd.novadigm.edx\",\"ext\":\"application/vnd.novadigm.ext\",\"odc\":\"application/vnd.oasis.opendocument.chart\",\"otc\":\"application/vnd.oasis.opendocument.chart-template\",\"odb\":\"application/vnd.oasis.opendocument.database\",\"odf\":\"application/vnd.oasis.opendocument.formula\",\"odft\":\"application/vnd.oasis.opendocument.formula-template\",\"odg\":\"application/vnd.oasis.opendocument.graphics\",\"otg\":\"application/vnd.oasis.opendocument.graphics-template\",\"odi\":\"application/vnd.oasis.opendocument.image\",\"oti\":\"application/vnd.oasis.opendocument.image-template\",\"odp\":\"application/vnd.oasis.opendocument.presentation\",\"otp\":\"application/vnd.oasis.opendocument.presentation-template\",\"ods\":\"application/vnd.oasis.opendocument.spreadsheet\",\"ots\":\"application/vnd.oasis.opendocument.spreadsheet-template\",\"odt\":\"application/vnd.oasis.opendocument.text\",\"odm\":\"application/vnd.oasis.opendocument.text-master\",\"ott\":\"application/vnd.oasis.opendocument.text-template\",\"oth\":\"application/vnd.oasis.opendocument.text-web\",\"xo\":\"application/vnd.olpc-sugar\",\"dd2\":\"application/vnd.oma.dd2+xml\",\"obgx\":\"application/vnd.openblox.game+xml\",\"oxt\":\"application/vnd.openofficeorg.extension\",\"osm\":\"application/vnd.openstreetmap.data+xml\",\"pptx\":\"application/vnd.openxmlformats-officedocument.presentationml.presentation\",\"sldx\":\"application/vnd.openxmlformats-officedocument.presentationml.slide\",\"ppsx\":\"application/vnd.openxmlformats-officedocument.presentationml.slideshow\",\"potx\":\"application/vnd.openxmlformats-officedocument.presentationml.template\",\"xlsx\":\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\",\"xltx\":\"application/vnd.openxmlformats-officedocument.spreadsheetml.template\",\"docx\":\"application/vnd.openxmlformats-officedocument.wordprocessingml.document\",\"dotx\":\"application/vnd.openxmlformats-officedocument.wordprocessingml.template\",\"mgp\":\"application/vnd.osgeo.mapguide.package\",\"dp\":\"application/vnd.osgi.dp\",\"esa\":\"application/vnd.osgi.subsystem\",\"pdb\":\"application/vnd.palm\",\"pqa\":\"application/vnd.palm\",\"oprc\":\"application/vnd.palm\",\"paw\":\"application/vnd.pawaafile\",\"str\":\"application/vnd.pg.format\",\"ei6\":\"application/vnd.pg.osasli\",\"efif\":\"application/vnd.picsel\",\"wg\":\"application/vnd.pmi.widget\",\"plf\":\"application/vnd.pocketlearn\",\"pbd\":\"application/vnd.powerbuilder6\",\"box\":\"application/vnd.previewsystems.box\",\"brushset\":\"application/vnd.procrate.brushset\",\"brush\":\"application/vnd.procreate.brush\",\"drm\":\"application/vnd.procreate.dream\",\"mgz\":\"application/vnd.proteus.magazine\",\"qps\":\"application/vnd.publishare-delta-tree\",\"ptid\":\"application/vnd.pvi.ptid1\",\"xhtm\":\"application/vnd.pwg-xhtml-print+xml\",\"qxd\":\"application/vnd.quark.quarkxpress\",\"qxt\":\"application/vnd.quark.quarkxpress\",\"qwd\":\"application/vnd.quark.quarkxpress\",\"qwt\":\"application/vnd.quark.quarkxpress\",\"qxl\":\"application/vnd.quark.quarkxpress\",\"qxb\":\"application/vnd.quark.quarkxpress\",\"rar\":\"application/vnd.rar\",\"bed\":\"application/vnd.realvnc.bed\",\"mxl\":\"application/vnd.recordare.musicxml\",\"musicxml\":\"application/vnd.recordare.musicxml+xml\",\"cryptonote\":\"application/vnd.rig.cryptonote\",\"cod\":\"application/vnd.rim.cod\",\"rm\":\"application/vnd.rn-realmedia\",\"rmvb\":\"application/vnd.rn-realmedia-vbr\",\"link66\":\"application/vnd.route66.link66+xml\",\"st\":\"application/vnd.sailingtracker.track\",\"see\":\"application/vnd.seemail\",\"sema\":\"application/vnd.sema\",\"semd\":\"application/vnd.semd\",\"semf\":\"application/vnd.semf\",\"ifm\":\"application/vnd.shana.informed.formdata\",\"itp\":\"application/vnd.shana.informed.formtemplate\",\"iif\":\"application/vnd.shana.informed.interchange\",\"ipk\":\"application/vnd.shana.informed.package\",\"twd\":\"application/vnd.simtech-mindmapper\",\"twds\":\"application/vnd.simtech-mindmapper\",\"mmf\":\"application/vnd.smaf\",\"teacher\":\"application/vnd.smart.teacher\",\"fo\":\"application/vnd.software602.filler.form+xml\",\"sdkm\":\"application/vnd.solent.sdkm+xml\",\"sdkd\":\"application/vnd.solent.sdkm+xml\",\"dxp\":\"application/vnd.spotfire.dxp\",\"sfs\":\"application/vnd.spotfire.sfs\",\"sdc\":\"application/vnd.stardivision.calc\",\"sda\":\"application/vnd.stardivision.draw\",\"sdd\":\"application/vnd.stardivision.impress\",\"smf\":\"application/vnd.stardivision.math\",\"sdw\":\"application/vnd.stardivision.writer\",\"vor\":\"application/vnd.stardivision.writer\",\"sgl\":\"application/vnd.stardivision.writer-global\",\"smzip\":\"application/vnd.stepmania.package\",\"sm\":\"application/vnd.stepmania.stepchart\",\"wadl\":\"application/vnd.sun.wadl+xml\",\"sxc\":\"application/vnd.sun.xml.calc\",\"stc\":\"application/vnd.sun.xml.calc.template\",\"sxd\":\"application/vnd.sun.xml.draw\",\"std\":\"application/vnd.sun.xml.draw.template\",\"sxi\":\"application/vnd.sun.xml.impress\",\"sti\":\"application/vnd.sun.xml.impress.template\",\"sxm\":\"application/vnd.sun.xml.math\",\"sxw\":\"application/vnd.sun.xml.writer\",\"sxg\":\"application/vnd.sun.xml.writer.global\",\"stw\":\"application/vnd.sun.xml.writer.template\",\"sus\":\"application/vnd.sus-calendar\",\"susp\":\"application/vnd.sus-calendar\",\"svd\":\"application/vnd.svd\",\"sis\":\"application/vnd.symbian.install\",\"sisx\":\"application/vnd.symbian.install\",\"xsm\":\"application/vnd.syncml+xml\",\"bdm\":\"application/vnd.syncml.dm+wbxml\",\"xdm\":\"application/vnd.syncml.dm+xml\",\"ddf\":\"application/vnd.syncml.dmddf+xml\",\"tao\":\"application/vnd.tao.intent-module-archive\",\"pcap\":\"application/vnd.tcpdump.pcap\",\"cap\":\"application/vnd.tcpdump.pcap\",\"dmp\":\"application/vnd.tcpdump.pcap\",\"tmo\":\"application/vnd.tmobile-livetv\",\"tpt\":\"application/vnd.trid.tpt\",\"mxs\":\"application/vnd.triscape.mxs\",\"tra\":\"application/vnd.trueapp\",\"ufd\":\"application/vnd.ufdl\",\"ufdl\":\"application/vnd.ufdl\",\"utz\":\"application/vnd.uiq.theme\",\"umj\":\"application/vnd.umajin\",\"unityweb\":\"application/vnd.unity\",\"uoml\":\"application/vnd.uoml+xml\",\"uo\":\"application/vnd.uoml+xml\",\"vcx\":\"application/vnd.vcx\",\"vsd\":\"application/vnd.visio\",\"vst\":\"application/vnd.visio\",\"vss\":\"application/vnd.visio\",\"vsw\":\"application/vnd.visio\",\"vsdx\":\"application/vnd.visio\",\"vtx\":\"application/vnd.visio\",\"vis\":\"application/vnd.visionary\",\"vsf\":\"application/vnd.vsf\",\"wbxml\":\"application/vnd.wap.wbxml\",\"wmlc\":\"application/vnd.wap.wmlc\",\"wmlsc\":\"application/vnd.wap.wmlscriptc\",\"wtb\":\"application/vnd.webturbo\",\"nbp\":\"application/vnd.wolfram.player\",\"wpd\":\"application/vnd.wordperfect\",\"wqd\":\"application/vnd.wqd\",\"stf\":\"application/vnd.wt.stf\",\"xar\":\"application/vnd.xara\",\"xfdl\":\"application/vnd.xfdl\",\"hvd\":\"application/vnd.yamaha.hv-dic\",\"hvs\":\"application/vnd.yamaha.hv-script\",\"hvp\":\"application/vnd.yamaha.hv-voice\",\"osf\":\"application/vnd.yamaha.openscoreformat\",\"osfpvg\":\"application/vnd.yamaha.openscoreformat.osfpvg+xml\",\"saf\":\"application/vnd.yamaha.smaf-audio\",\"spf\":\"application/vnd.yamaha.smaf-phrase\",\"cmp\":\"application/vnd.yellowriver-custom-menu\",\"zir\":\"application/vnd.zul\",\"zirz\":\"application/vnd.zul\",\"zaz\":\"application/vnd.zzazz.deck+xml\",\"vxml\":\"application/voicexml+xml\",\"wasm\":\"application/wasm\",\"wif\":\"application/watcherinfo+xml\",\"wgt\":\"application/widget\",\"hlp\":\"application/winhlp\",\"wsdl\":\"application/wsdl+xml\",\"wspolicy\":\"application/wspolicy+xml\",\"7z\":\"application/x-7z-compressed\",\"abw\":\"application/x-abiword\",\"ace\":\"application/x-ace-compressed\",\"arj\":\"application/x-arj\",\"aab\":\"application/x-authorware-bin\",\"x32\":\"application/x-authorware-bin\",\"u32\":\"application/x-authorware-bin\",\"vox\":\"application/x-authorware-bin\",\"aam\":\"application/x-authorware-map\",\"aas\":\"application/x-authorware-seg\",\"bcpio\":\"application/x-bcpio\",\"torrent\":\"application/x-bittorrent\",\"blend\":\"application/x-blender\",\"blb\":\"application/x-blorb\",\"blorb\":\"application/x-blorb\",\"bz\":\"application/x-bzip\",\"bz2\":\"application/x-bzip2\",\"boz\":\"application/x-bzip2\",\"cbr\":\"application/x-cbr\",\"cba\":\"application/x-cbr\",\"cbt\":\"application/x-cbr\",\"cbz\":\"application/x-cbr\",\"cb7\":\"application/x-cbr\",\"vcd\":\"application/x-cdlink\",\"cfs\":\"application/x-cfs-compressed\",\"chat\":\"application/x-chat\",\"pgn\":\"application/x-chess-pgn\",\"crx\":\"application/x-chrome-extension\",\"cco\":\"application/x-cocoa\",\"nsc\":\"application/x-conference\",\"cpio\":\"application/x-cpio\",\"csh\":\"application/x-csh\",\"udeb\":\"application/x-debian-package\",\"dgc\":\"application/x-dgc-compressed\",\"dir\":\"application/x-director\",\"dcr\":\"application/x-director\",\"dxr\":\"application/x-director\",\"cst\":\"application/x-director\",\"cct\":\"application/x-director\",\"cxt\":\"application/x-director\",\"w3d\":\"application/x-director\",\"fgd\":\"application/x-director\",\"swa\":\"application/x-director\",\"wad\":\"application/x-doom\",\"ncx\":\"application/x-dtbncx+xml\",\"dtb\":\"application/x-dtbook+xml\",\"res\":\"application/x-dtbresource+xml\",\"dvi\":\"application/x-dvi\",\"evy\":\"application/x-envoy\",\"eva\":\"application/x-eva\",\"bdf\":\"application/x-font-bdf\",\"gsf\":\"application/x-font-ghostscript\",\"psf\":\"application/x-font-linux-psf\",\"pcf\":\"application/x-font-pcf\",\"snf\":\"application/x-font-snf\",\"pfa\":\"application/x-font-type1\",\"pfb\":\"application/x-font-type1\",\"pfm\":\"application/x-font-type1\",\"afm\":\"application/x-font-type1\",\"arc\":\"application/x-freearc\",\"spl\":\"application/x-futuresplash\",\"gca\":\"application/x-gca-compressed\",\"ulx\":\"application/x-glulx\",\"gnumeric\":\"application/x-gnumeric\",\"gramps\":\"application/x-gramps-xml\",\"gtar\":\"application/x-gtar\",\"hdf\":\"application/x-hdf\",\"php\":\"application/x-httpd-php\",\"install\":\"application/x-install-instructions\",\"ipynb\":\"application/x-ipynb+json\",\"jardiff\":\"application/x-java-archive-diff\",\"jnlp\":\"application/x-java-jnlp-file\",\"kdbx\":\"application/x-keepass2\",\"latex\":\"application/x-latex\",\"luac\":\"application/x-lua-bytecode\",\"lzh\":\"application/x-lzh-compressed\",\"lha\":\"application/x-lzh-compressed\",\"run\":\"application/x-makeself\",\"mie\":\"application/x-mie\",\"prc\":\"model/prc\",\"mobi\":\"application/x-mobipocket-ebook\",\"application\":\"application/x-ms-application\",\"lnk\":\"application/x-ms-shortcut\",\"wmd\":\"application/x-ms-wmd\",\"wmz\":\"application/x-ms-wmz\",\"xbap\":\"application/x-ms-xbap\",\"mdb\":\"application/x-msaccess\",\"obd\":\"application/x-msbinder\",\"crd\":\"application/x-mscardfile\",\"clp\":\"application/x-msclip\",\"com\":\"application/x-msdownload\",\"bat\":\"application/x-msdownload\",\"mvb\":\"application/x-msmediaview\",\"m13\":\"application/x-msmediaview\",\"m14\":\"application/x-msmediaview\",\"wmf\":\"image/wmf\",\"emf\":\"image/emf\",\"emz\":\"application/x-msmetafile\",\"mny\":\"application/x-msmoney\",\"pub\":\"application/x-mspublisher\",\"scd\":\"application/x-msschedule\",\"trm\":\"application/x-msterminal\",\"wri\":\"application/x-mswrite\",\"nc\":\"application/x-netcdf\",\"cdf\":\"application/x-netcdf\",\"pac\":\"application/x-ns-proxy-autoconfig\",\"nzb\":\"application/x-nzb\",\"pl\":\"application/x-perl\",\"pm\":\"application/x-perl\",\"p12\":\"application/x-pkcs12\",\"pfx\":\"application/x-pkcs12\",\"p7b\":\"application/x-pkcs7-certificates\",\"spc\":\"application/x-pkcs7-certificates\",\"p7r\":\"application/x-pkcs7-certreqresp\",\"rpm\":\"application/x-redhat-package-manager\",\"ris\":\"application/x-research-info-systems\",\"sea\":\"application/x-sea\",\"sh\":\"application/x-sh\",\"shar\":\"application/x-shar\",\"swf\":\"application/x-shockwave-flash\",\"xap\":\"application/x-silverlight-app\",\"sit\":\"application/x-stuffit\",\"sitx\":\"application/x-stuffitx\",\"srt\":\"application/x-subrip\",\"sv4cpio\":\"application/x-sv4cpio\",\"sv4crc\":\"application/x-sv4crc\",\"t3\":\"application/x-t3vm-image\",\"gam\":\"application/x-tads\",\"tar\":\"application/x-tar\",\"tcl\":\"application/x-tcl\",\"tk\":\"application/x-tcl\",\"tex\":\"application/x-tex\",\"tfm\":\"application/x-tex-tfm\",\"texinfo\":\"application/x-texinfo\",\"texi\":\"application/x-texinfo\",\"obj\":\"model/obj\",\"ustar\":\"application/x-ustar\",\"hdd\":\"application/x-virtualbox-hdd\",\"ova\":\"application/x-virtualbox-ova\",\"ovf\":\"application/x-virtualbox-ovf\",\"vbox\":\"application/x-virtualbox-vbox\",\"vbox-extpack\":\"application/x-virtualbox-vbox-extpack\",\"vdi\":\"application/x-virtualbox-vdi\",\"vhd\":\"application/x-virtualbox-vhd\",\"vmdk\":\"application/x-virtualbox-vmdk\",\"src\":\"application/x-wais-source\",\"webapp\":\"application/x-web-app-manifest+json\",\"der\":\"application/x-x509-ca-cert\",\"crt\":\"application/x-x509-ca-cert\",\"pem\":\"application/x-x509-ca-cert\",\"fig\":\"application/x-xfig\",\"xlf\":\"application/xliff+xml\",\"xpi\":\"application/x-xpinstall\",\"xz\":\"application/x-xz\",\"zip\":\"application/zip\",\"z1\":\"application/x-zmachine\",\"z2\":\"application/x-zmachine\",\"z3\":\"application/x-zmachine\",\"z4\":\"application/x-zmachine\",\"z5\":\"application/x-zmachine\",\"z6\":\"application/x-zmachine\",\"z7\":\"application/x-zmachine\",\"z8\":\"application/x-zmachine\",\"xaml\":\"application/xaml+xml\",\"xav\":\"application/xcap-att+xml\",\"xca\":\"application/xcap-caps+xml\",\"xdf\":\"application/xcap-diff+xml\",\"xel\":\"application/xcap-el+xml\",\"xns\":\"application/xcap-ns+xml\",\"xenc\":\"application/xenc+xml\",\"xhtml\":\"application/xhtml+xml\",\"xht\":\"application/xhtml+xml\",\"xml\":\"application/xml\",\"xsl\":\"application/xml\",\"xsd\":\"application/xml\",\"rng\":\"application/xml\",\"dtd\":\"application/xml-dtd\",\"xop\":\"application/xop+xml\",\"xpl\":\"application/xproc+xml\",\"xslt\":\"application/xslt+xml\",\"xspf\":\"application/xspf+xml\",\"mxml\":\"application/xv+xml\",\"xhvml\":\"application/xv+xml\",\"xvml\":\"application/xv+xml\",\"xvm\":\"application/xv+xml\",\"yang\":\"application/yang\",\"yin\":\"application/yin+xml\",\"lottie\":\"application/zip+dotlottie\",\"3gpp\":\"video/3gpp\",\"adts\":\"audio/aac\",\"aac\":\"audio/aac\",\"adp\":\"audio/adpcm\",\"amr\":\"audio/amr\",\"au\":\"audio/basic\",\"snd\":\"audio/basic\",\"mid\":\"audio/midi\",\"midi\":\"audio/midi\",\"kar\":\"audio/midi\",\"rmi\":\"audio/midi\",\"mxmf\":\"audio/mobile-xmf\",\"mp3\":\"audio/mpeg\",\"m4a\":\"audio/mp4\",\"mp4a\":\"audio/mp4\",\"m4b\":\"audio/mp4\",\"mpga\":\"audio/mpeg\",\"mp2\":\"audio/mpeg\",\"mp2a\":\"audio/mpeg\",\"m2a\":\"audio/mpeg\",\"m3a\":\"audio/mpeg\",\"oga\":\"audio/ogg\",\"ogg\":\"audio/ogg\",\"spx\":\"audio/ogg\",\"opus\":\"audio/ogg\",\"s3m\":\"audio/s3m\",\"sil\":\"audio/silk\",\"uva\":\"audio/vnd.dece.audio\",\"uvva\":\"audio/vnd.dece.audio\",\"eol\":\"audio/vnd.digital-winds\",\"dra\":\"audio/vnd.dra\",\"dts\":\"audio/vnd.dts\",\"dtshd\":\"audio/vnd.dts.hd\",\"lvp\":\"audio/vnd.lucent.voice\",\"pya\":\"audio/vnd.ms-playready.media.pya\",\"ecelp4800\":\"audio/vnd.nuera.ecelp4800\",\"ecelp7470\":\"audio/vnd.nuera.ecelp7470\",\"ecelp9600\":\"audio/vnd.nuera.ecelp9600\",\"rip\":\"audio/vnd.rip\",\"wav\":\"audio/wav\",\"weba\":\"audio/webm\",\"aif\":\"audio/x-aiff\",\"aiff\":\"audio/x-aiff\",\"aifc\":\"audio/x-aiff\",\"caf\":\"audio/x-caf\",\"flac\":\"audio/x-flac\",\"mka\":\"audio/x-matroska\",\"m3u\":\"audio/x-mpegurl\",\"wax\":\"audio/x-ms-wax\",\"wma\":\"audio/x-ms-wma\",\"ram\":\"audio/x-pn-realaudio\",\"ra\":\"audio/x-pn-realaudio\",\"rmp\":\"audio/x-pn-realaudio-plugin\",\"xm\":\"audio/xm\",\"cdx\":\"chemical/x-cdx\",\"cif\":\"chemical/x-cif\",\"cmdf\":\"chemical/x-cmdf\",\"cml\":\"chemical/x-cml\",\"csml\":\"chemical/x-csml\",\"xyz\":\"chemical/x-xyz\",\"ttc\":\"font/collection\",\"otf\":\"font/otf\",\"ttf\":\"font/ttf\",\"woff\":\"font/woff\",\"woff2\":\"font/woff2\",\"exr\":\"image/aces\",\"apng\":\"image/apng\",\"avci\":\"image/avci\",\"avcs\":\"image/avcs\",\"avif\":\"image/avif\",\"bmp\":\"image/bmp\",\"dib\":\"image/bmp\",\"cgm\":\"image/cgm\",\"drle\":\"image/dicom-rle\",\"dpx\":\"image/dpx\",\"fits\":\"image/fits\",\"g3\":\"image/g3fax\",\"gif\":\"image/gif\",\"heic\":\"image/heic\",\"heics\":\"image/heic-sequence\",\"heif\":\"image/heif\",\"heifs\":\"image/heif-sequence\",\"hej2\":\"image/hej2k\",\"ief\":\"image/ief\",\"jaii\":\"image/jaii\",\"jais\":\"image/jais\",\"jls\":\"image/jls\",\"jp2\":\"image/jp2\",\"jpg2\":\"image/jp2\",\"jpg\":\"image/jpeg\",\"jpeg\":\"image/jpeg\",\"jpe\":\"image/jpeg\",\"jph\":\"image/jph\",\"jhc\":\"image/jphc\",\"jpm\":\"image/jpm\",\"jpgm\":\"image/jpm\",\"jpx\":\"image/jpx\",\"jpf\":\"image/jpx\",\"jxl\":\"image/jxl\",\"jxr\":\"image/jxr\",\"jxra\":\"image/jxra\",\"jxrs\":\"image/jxrs\",\"jxs\":\"image/jxs\",\"jxsc\":\"image/jxsc\",\"jxsi\":\"image/jxsi\",\"jxss\":\"image/jxss\",\"ktx\":\"image/ktx\",\"ktx2\":\"image/ktx2\",\"jfif\":\"image/pjpeg\",\"png\":\"image/png\",\"btif\":\"image/prs.btif\",\"btf\":\"image/prs.btif\",\"pti\":\"image/prs.pti\",\"sgi\":\"image/sgi\",\"svg\":\"image/svg+xml\",\"svgz\":\"image/svg+xml\",\"t38\":\"image/t38\",\"tif\":\"image/tiff\",\"tiff\":\"image/tiff\",\"tfx\":\"image/tiff-fx\",\"psd\":\"image/vnd.adobe.photoshop\",\"azv\":\"image/vnd.airzip.accelerator.azv\",\"uvi\":\"image/vnd.dece.graphic\",\"uvvi\":\"image/vnd.dece.graphic\",\"uvg\":\"image/vnd.dece.graphic\",\"uvvg\":\"image/vnd.dece.graphic\",\"djvu\":\"image/vnd.djvu\",\"djv\":\"image/vnd.djvu\",\"sub\":\"text/vnd.dvb.subtitle\",\"dwg\":\"image/vnd.dwg\",\"dxf\":\"image/vnd.dxf\",\"fbs\":\"image/vnd.fastbidsheet\",\"fpx\":\"image/vnd.fpx\",\"fst\":\"image/vnd.fst\",\"mmr\":\"image/vnd.fujixerox.edmics-mmr\",\"rlc\":\"image/vnd.fujixerox.edmics-rlc\",\"ico\":\"image/vnd.microsoft.icon\",\"dds\":\"image/vnd.ms-dds\",\"mdi\":\"image/vnd.ms-modi\",\"wdp\":\"image/vnd.ms-photo\",\"npx\":\"image/vnd.net-fpx\",\"b16\":\"image/vnd.pco.b16\",\"tap\":\"image/vnd.tencent.tap\",\"vtf\":\"image/vnd.valve.source.texture\",\"wbmp\":\"image/vnd.wap.wbmp\",\"xif\":\"image/vnd.xiff\",\"pcx\":\"image/vnd.zbrush.pcx\",\"webp\":\"image/webp\",\"3ds\":\"image/x-3ds\",\"dng\":\"image/x-adobe-dng\",\"ras\":\"image/x-cmu-raster\",\"cmx\":\"image/x-cmx\",\"fh\":\"image/x-freehand\",\"fhc\":\"image/x-freehand\",\"fh4\":\"image/x-freehand\",\"fh5\":\"image/x-freehand\",\"fh7\":\"image/x-freehand\",\"jng\":\"image/x-jng\",\"sid\":\"image/x-mrsid-image\",\"pic\":\"image/x-pict\",\"pct\":\"image/x-pict\",\"pnm\":\"image/x-portable-anymap\",\"pbm\":\"image/x-portable-bitmap\",\"pgm\":\"image/x-portable-graymap\",\"ppm\":\"image/x-portable-pixmap\",\"rgb\":\"image/x-rgb\",\"tga\":\"image/x-tga\",\"xbm\":\"image/x-xbitmap\",\"xpm\":\"image/x-xpixmap\",\"xwd\":\"image/x-xwindowdump\",\"disposition-notification\":\"message/disposition-notification\",\"u8msg\":\"message/global\",\"u8dsn\":\"message/global-delivery-status\",\"u8mdn\":\"message/global-disposition-notification\",\"u8hdr\":\"message/global-headers\",\"eml\":\"message/rfc822\",\"mime\":\"message/rfc822\",\"mht\":\"message/rfc822\",\"mhtml\":\"message/rfc822\",\"wsc\":\"message/vnd.wfa.wsc\",\"3mf\":\"model/3mf\",\"gltf\":\"model/gltf+json\",\"glb\":\"model/gltf-binary\",\"igs\":\"model/iges\",\"iges\":\"model/iges\",\"jt\":\"model/jt\",\"msh\":\"model/mesh\",\"mesh\":\"model/mesh\",\"silo\":\"model/mesh\",\"mtl\":\"model/mtl\",\"step\":\"model/step\",\"stp\":\"model/step\",\"stpnc\":\"model/step\",\"p21\":\"model/step\",\"stpx\":\"model/step+xml\",\"stpz\":\"model/step+zip\",\"stpxz\":\"model/step-xml+zip\",\"u3d\":\"model/u3d\",\"bary\":\"model/vnd.bary\",\"cld\":\"model/vnd.cld\",\"dae\":\"model/vnd.collada+xml\",\"dwf\":\"model/vnd.dwf\",\"gdl\":\"model/vnd.gdl\",\"gtw\":\"model/vnd.gtw\",\"mts\":\"video/mp2t\",\"ogex\":\"model/vnd.opengex\",\"x_b\":\"model/vnd.parasolid.transmit.binary\",\"x_t\":\"model/vnd.parasolid.transmit.text\",\"pyo\":\"model/vnd.pytha.pyox\",\"pyox\":\"model/vnd.pytha.pyox\",\"vds\":\"model/vnd.sap.vds\",\"usda\":\"model/vnd.usda\",\"usdz\":\"model/vnd.usdz+zip\",\"bsp\":\"model/vnd.valve.source.compiled-map\",\"vtu\":\"model/vnd.vtu\",\"wrl\":\"model/vrml\",\"vrml\":\"model/vrml\",\"x3db\":\"model/x3d+fastinfoset\",\"x3dbz\":\"model/x3d+binary\",\"x3dv\":\"model/x3d-vrml\",\"x3dvz\":\"model/x3d+vrml\",\"x3d\":\"model/x3d+xml\",\"x3dz\":\"model/x3d+xml\",\"appcache\":\"text/cache-manifest\",\"manifest\":\"text/cache-manifest\",\"ics\":\"text/calendar\",\"ifb\":\"text/calendar\",\"coffee\":\"text/coffeescript\",\"litcoffee\":\"text/coffeescript\",\"css\":\"text/css\",\"csv\":\"text/csv\",\"html\":\"text/html\",\"htm\":\"text/html\",\"shtml\":\"text/html\",\"jade\":\"text/jade\",\"mjs\":\"text/javascript\",\"jsx\":\"text/jsx\",\"less\":\"text/less\",\"md\":\"text/markdown\",\"markdown\":\"text/markdown\",\"mml\":\"text/mathml\",\"mdx\":\"text/mdx\",\"n3\":\"text/n3\",\"txt\":\"text/plain\",\"text\":\"text/plain\",\"conf\":\"text/plain\",\"def\":\"text/plain\",\"list\":\"text/plain\",\"log\":\"text/plain\",\"in\":\"text/plain\",\"ini\":\"text/plain\",\"dsc\":\"text/prs.lines.tag\",\"rtx\":\"text/richtext\",\"sgml\":\"text/sgml\",\"sgm\":\"text/sgml\",\"shex\":\"text/shex\",\"slim\":\"text/slim\",\"slm\":\"text/slim\",\"spdx\":\"text/spdx\",\"stylus\":\"text/stylus\",\"styl\":\"text/stylus\",\"tsv\":\"text/tab-separated-values\",\"t\":\"text/troff\",\"tr\":\"text/troff\",\"roff\":\"text/troff\",\"man\":\"text/troff\",\"me\":\"text/troff\",\"ms\":\"text/troff\",\"ttl\":\"text/turtle\",\"uri\":\"text/uri-list\",\"uris\":\"text/uri-list\",\"urls\":\"text/uri-list\",\"vcard\":\"text/vcard\",\"curl\":\"text/vnd.curl\",\"dcurl\":\"text/vnd.curl.dcurl\",\"mcurl\":\"text/vnd.curl.mcurl\",\"scurl\":\"text/vnd.curl.scurl\",\"ged\":\"text/vnd.familysearch.gedcom\",\"fly\":\"text/vnd.fly\",\"flx\":\"text/vnd.fmi.flexstor\",\"gv\":\"text/vnd.graphviz\",\"3dml\":\"text/vnd.in3d.3dml\",\"spot\":\"text/vnd.in3d.spot\",\"jad\":\"text/vnd.sun.j2me.app-descriptor\",\"wml\":\"text/vnd.wap.wml\",\"wmls\":\"text/vnd.wap.wmlscript\",\"vtt\":\"text/vtt\",\"wgsl\":\"text/wgsl\",\"s\":\"text/x-asm\",\"asm\":\"text/x-asm\",\"c\":\"text/x-c\",\"cc\":\"text/x-c\",\"cxx\":\"text/x-c\",\"cpp\":\"text/x-c\",\"h\":\"text/x-c\",\"hh\":\"text/x-c\",\"dic\":\"text/x-c\",\"htc\":\"text/x-component\",\"f\":\"text/x-fortran\",\"for\":\"text/x-fortran\",\"f77\":\"text/x-fortran\",\"f90\":\"text/x-fortran\",\"hbs\":\"text/x-handlebars-template\",\"java\":\"text/x-java-source\",\"lua\":\"text/x-lua\",\"mkd\":\"text/x-markdown\",\"nfo\":\"text/x-nfo\",\"opml\":\"text/x-opml\",\"p\":\"text/x-pascal\",\"pas\":\"text/x-pascal\",\"pde\":\"text/x-processing\",\"sass\":\"text/x-sass\",\"scss\":\"text/x-scss\",\"etx\":\"text/x-setext\",\"sfv\":\"text/x-sfv\",\"ymp\":\"text/x-suse-ymp\",\"uu\":\"text/x-uuencode\",\"vcs\":\"text/x-vcalendar\",\"vcf\":\"text/x-vcard\",\"yaml\":\"text/yaml\",\"yml\":\"text/yaml\",\"3gp\":\"video/3gpp\",\"3g2\":\"video/3gpp2\",\"h261\":\"video/h261\",\"h263\":\"video/h263\",\"h264\":\"video/h264\",\"m4s\":\"video/iso.segment\",\"jpgv\":\"video/jpeg\",\"mj2\":\"video/mj2\",\"mjp2\":\"video/mj2\",\"ts\":\"video/mp2t\",\"m2t\":\"video/mp2t\",\"m2ts\":\"video/mp2t\",\"mp4v\":\"video/mp4\",\"mpeg\":\"video/mpeg\",\"mpg\":\"video/mpeg\",\"mpe\":\"video/mpeg\",\"m1v\":\"video/mpeg\",\"m2v\":\"video/mpeg\",\"ogv\":\"video/ogg\",\"qt\":\"video/quicktime\",\"mov\":\"video/quicktime\",\"uvh\":\"video/vnd.dece.hd\",\"uvvh\":\"video/vnd.dece.hd\",\"uvm\":\"video/vnd.dece.mobile\",\"uvvm\":\"video/vnd.dece.mobile\",\"uvp\":\"video/vnd.dece.pd\",\"uvvp\":\"video/vnd.dece.pd\",\"uvs\":\"video/vnd.dece.sd\",\"uvvs\":\"video/vnd.dece.sd\",\"uvv\":\"video/vnd.dece.video\",\"uvvv\":\"video/vnd.dece.video\",\"dvb\":\"video/vnd.dvb.file\",\"fvt\":\"video/vnd.fvt\",\"mxu\":\"video/vnd.mpegurl\",\"m4u\":\"video/vnd.mpegurl\",\"pyv\":\"video/vnd.ms-playready.media.pyv\",\"uvu\":\"video/vnd.uvvu.mp4\",\"uvvu\":\"video/vnd.uvvu.mp4\",\"viv\":\"video/vnd.vivo\",\"webm\":\"video/webm\",\"f4v\":\"video/x-f4v\",\"fli\":\"video/x-fli\",\"flv\":\"video/x-flv\",\"m4v\":\"video/x-m4v\",\"mkv\":\"video/x-matroska\",\"mk3d\":\"video/x-matroska\",\"mks\":\"video/x-matroska\",\"mng\":\"video/x-mng\",\"asf\":\"video/x-ms-asf\",\"asx\":\"video/x-ms-asf\",\"vob\":\"video/x-ms-vob\",\"wm\":\"video/x-ms-wm\",\"wmv\":\"video/x-ms-wmv\",\"wmx\":\"video/x-ms-wmx\",\"wvx\":\"video/x-ms-wvx\",\"avi\":\"video/x-msvideo\",\"movie\":\"video/x-sgi-movie\",\"smv\":\"video/x-smv\",\"ice\":\"x-conference/x-cooltalk\"}"))


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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/local/read-only.js

/**
 * Flags to open a file that was seen before: a link that took its place ends with ELOOP, a pipe is not waited for.
 * Windows has neither flag.
 */
const read_only_READ_ONLY = external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NOFOLLOW ?? 0) | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0);

;// CONCATENATED MODULE: ./lib/local/trouble.js
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
        descriptor = (0,external_node_fs_namespaceObject.openSync)(file, read_only_READ_ONLY);
        const sum = (0,external_node_crypto_namespaceObject.createHash)('md5');
        for (let at = start; at < end;) {
            const count = (0,external_node_fs_namespaceObject.readSync)(descriptor, room, 0, Math.min(CHUNK, end - at), at);
            if (count === 0)
                break;
            sum.update(room.subarray(0, count));
            at += count;
            yield;
        }
        return { md5: sum.digest('hex') };
    }
    catch (error) {
        return { trouble: troubleOf(error) };
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}

// EXTERNAL MODULE: ./lib/node_modules/mime-types/index.js
var mime_types = __nccwpck_require__(940);
;// CONCATENATED MODULE: ./lib/names/content-type.js

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
    return withCharset(CORRECTED.get(extension) ?? types[extension] ?? UNKNOWN_TYPE);
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
const secret_content_LONGEST_SECRET = 2048;
/** Whether bytes hold what must not be published. */
function secret_content_secretIn(bytes) {
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
const START = 8;
/** Whether any sign of a secret is in the text: one pass rules out nearly all files. */
function mayHoldSecret(text) {
    return SIGN_BEHIND.test(text) || SIGN.test(text.slice(0, START));
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
        const [inside = ''] = text.slice(end, end + secret_content_LONGEST_SECRET).split('-----', 1);
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
    const secret = secret_content_secretIn(bytes);
    return secret && { path, secret };
}
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1');
function isLfsPointer(bytes) {
    const end = bytes[LFS_POINTER.length];
    const isLine = end === undefined || end === 0x0a || end === 0x0d;
    return isLine && bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER);
}
const LEAVE_OUT = 'Add them to exclude or, if they are meant to be public, to allow.';
const publish_gate_TEXTS = {
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
        const { what, hint } = publish_gate_TEXTS[secret];
        const files = found.length === 1 ? '1 file' : `${found.length} files`;
        const paths = [...new Set(found.map(({ folder, path }) => folder ?? path))];
        return { problem: `The source has ${files} ${what}.`, hint, paths };
    });
}

;// CONCATENATED MODULE: ./lib/local/search-large.js



const search_large_CHUNK = 256 * 1024;
/** Pictures, films and archives are searched up to here, in bytes: nobody pastes a key behind that. */
const MOST_OF_BINARY = 16 * 1024 * 1024;
const search_large_room = Buffer.allocUnsafeSlow(secret_content_LONGEST_SECRET + search_large_CHUNK);
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
    const descriptor = openSync(file, READ_ONLY);
    try {
        /** Bytes at the start of `room` that were searched before, and may hold the start of a secret. */
        let kept = 0;
        for (let at = 0; at < most;) {
            const count = readSync(descriptor, search_large_room, kept, Math.min(search_large_CHUNK, most - at), at);
            if (count === 0)
                return undefined;
            at += count;
            const secret = secretIn(search_large_room.subarray(0, kept + count));
            if (secret !== undefined)
                return secret;
            const end = kept + count;
            kept = Math.min(LONGEST_SECRET, end);
            search_large_room.copyWithin(0, end - kept, end);
            if (slices.over)
                await slices.next();
        }
        return undefined;
    }
    finally {
        closeSync(descriptor);
    }
}

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
        return troubleOf(error);
    }
}
function inspectOpened({ path, file }, kept) {
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(file, read_only_READ_ONLY);
    try {
        const stats = (0,external_node_fs_namespaceObject.fstatSync)(descriptor);
        if (!stats.isFile() || external_node_fs_namespaceObject.realpathSync.native(file) !== file)
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
        const md5 = (0,external_node_crypto_namespaceObject.hash)('md5', bytes);
        kept?.keep(md5, bytes);
        return { ...known, md5, ...hints, ...(finding && { finding }) };
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
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
        const count = (0,external_node_fs_namespaceObject.readSync)(descriptor, inspect_room, filled, length - filled, filled);
        if (count === 0)
            return undefined;
        filled += count;
    }
    return inspect_room.subarray(0, length);
}
/** What tells the type of a file beyond its name. */
function typeHints(path, bytes) {
    const extension = extensionOf(path);
    const isHtml = extension === '' ? looksLikeHtml(bytes) : /^html?$/.test(extension);
    const charset = isHtml ? declaredCharset(bytes) : undefined;
    return {
        ...(extension === '' && { looksLikeHtml: isHtml }),
        ...(charset !== undefined && { charset }),
    };
}

;// CONCATENATED MODULE: ./lib/local/thread-entry.js



external_node_worker_threads_namespaceObject.parentPort?.on('message', (asked) => external_node_worker_threads_namespaceObject.parentPort?.postMessage(answer(asked)));
function answer(asked) {
    return asked.task === 'inspect' ? asked.files.map(found => inspectFile(found)) : digestPart(asked.part);
}

