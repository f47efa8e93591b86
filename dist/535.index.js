export const id = 535;
export const ids = [535];
export const modules = {

/***/ 3535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printPolicy: () => (/* binding */ printPolicy)
});

// EXTERNAL MODULE: ./lib/policy/policy.js + 1 modules
var policy = __webpack_require__(9912);
// EXTERNAL MODULE: ./lib/policy/document.js
var policy_document = __webpack_require__(9949);
;// CONCATENATED MODULE: ./lib/policy/trust-policy.js

/** To be replaced by whoever uses the policy. */
const PLACEHOLDERS = { account: 'ACCOUNT_ID', owner: 'OWNER_ID', repository: 'REPOSITORY_ID' };
const ISSUER = 'token.actions.githubusercontent.com';
/**
 * The trust policy of a role for workflows on GitHub. The subject of their tokens names owner and repository in
 * older repositories, and their numbers too in those created or renamed since July 2026: either is let in.
 */
function trustPolicy({ owner, repository, context, partition, ids: known }) {
    const ids = known ?? PLACEHOLDERS;
    const subjects = [
        `repo:${owner}@${ids.owner}/${repository}@${ids.repository}:${context}`,
        `repo:${owner}/${repository}:${context}`,
    ];
    const audience = {
        [`${ISSUER}:aud`]: 'sts.amazonaws.com',
        // Somebody else may own the same names one day, but never the number.
        ...(known && { [`${ISSUER}:repository_id`]: known.repository }),
    };
    const subject = { [`${ISSUER}:sub`]: (0,policy_document/* oneOrMore */.h9)(subjects) };
    return (0,policy_document/* policyOf */.US)([
        {
            Effect: 'Allow',
            Principal: { Federated: `arn:${partition}:iam::${PLACEHOLDERS.account}:oidc-provider/${ISSUER}` },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: context.includes('*')
                ? { StringEquals: audience, StringLike: subject }
                : { StringEquals: { ...audience, ...subject } },
        },
    ]);
}

;// CONCATENATED MODULE: ./lib/flow/print-policy.js


/** Prints only the policy on standard output, and what to do with it in the log. */
function printPolicy(config, host) {
    if (config.asks === 'permissions') {
        const all = [config.deploy, ...(config.deploy.further ?? [])];
        print((0,policy/* policyForAll */.NI)(all), host);
        for (const each of all)
            warnOfWildcards(each, host);
        return true;
    }
    const { owner, repository, context, ids } = config.trust;
    print(trustPolicy(config.trust), host);
    const unknown = ids === undefined ? Object.values(PLACEHOLDERS) : [PLACEHOLDERS.account];
    const who = whoeverHas(context);
    if (who !== undefined) {
        host.warning(`Every workflow of ${owner}/${repository} may assume this role${who}. ` +
            `Name an environment or a branch: ${owner}/${repository}:production or ${owner}/${repository}:refs/heads/main.`);
    }
    host.info(`Replace ${unknown.join(', ')}.`);
    if (ids === undefined)
        host.info(`The numbers of owner and repository: gh api repos/${owner}/${repository} --jq '.owner.id, .id'`);
    return true;
}
/** What a subject of nothing but a star lets in; undefined for one that names something. */
function whoeverHas(context) {
    if (context === '*')
        return ', on any branch and for pull requests too';
    if (context === 'environment:*')
        return ' that names an environment, and it may name one that does not exist yet';
    return /^ref:refs\/(heads\/)?\*$/.test(context) ? ' that runs for a branch, whoever pushed it' : undefined;
}
/** IAM accepts only Latin-1 characters in a policy. */
function warnOfWildcards({ target, record }, host) {
    const keys = [target.prefix, record?.key ?? ''];
    const key = keys.find(text => /[^ -\u00ff]/.test(text));
    if (key === undefined)
        return;
    host.warning(`A policy takes no characters beyond Latin-1, so * stands for those of ${key}: the policy covers everything that ` +
        'matches. Choose another prefix, or check what else is in the bucket.');
}
function print(policy, host) {
    host.data(JSON.stringify(policy, undefined, 2));
}


/***/ })

};
